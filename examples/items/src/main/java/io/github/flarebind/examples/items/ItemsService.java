package io.github.flarebind.examples.items;

import io.javalin.Javalin;

/** The service: Cloudflare's storage behind, HTTP in front. */
public final class ItemsService implements AutoCloseable {
    private static final int LARGEST_ITEM = 16 << 10;

    private final Javalin http;

    private ItemsService(Javalin http) {
        this.http = http;
    }

    /** Starts it on 127.0.0.1; on port 0 it takes a free one. */
    public static ItemsService start(ItemsEnv env, int port) {
        CachedItems items = new CachedItems(new Items(env.DB()), env.CACHE());
        ItemsApi api = new ItemsApi(
                Integer.parseInt(env.PAGE_SIZE()), items, new Pictures(env.PICTURES()), new Events(env.EVENTS()));
        return new ItemsService(Javalin.create(config -> {
                    config.http.maxRequestSize = LARGEST_ITEM; // pictures are streamed, and have a limit of their own
                    config.http.prefer405over404 = true;
                    config.startup.showJavalinBanner = false;
                    api.addTo(config.routes);
                    ErrorAnswers.add(config.routes);
                })
                .start("127.0.0.1", port));
    }

    /** The port on which it listens. */
    public int port() {
        return http.port();
    }

    /** Takes no more requests. */
    @Override
    public void close() {
        http.stop();
    }
}

package io.github.flarebind.examples.items;

import io.github.flarebind.core.Time;
import io.github.flarebind.env.CloudflareEnv;
import io.github.flarebind.testing.InMemoryCloudflare;
import io.github.flarebind.testing.RealAccount;
import io.javalin.Javalin;
import java.net.URI;
import java.nio.file.Path;

/** The service: Cloudflare's storage behind it, HTTP in front. */
public final class ItemsService implements AutoCloseable {
    private static final String GROUNDS = "memory, wrangler-dev or cloudflare";

    private final Javalin http;

    private ItemsService(Javalin http) {
        this.http = http;
    }

    /**
     * Runs the service until the process ends, in the folder of {@code wrangler.jsonc}.
     *
     * @param args on which ground: memory, wrangler-dev or cloudflare; the port, 0 for a free one; where wrangler dev is
     */
    public static void main(String... args) {
        String ground = args.length > 0 ? args[0] : "memory";
        int port = args.length > 1 ? Integer.parseInt(args[1]) : 8080;
        URI origin = URI.create(args.length > 2 ? args[2] : "http://localhost:8787");
        CloudflareEnv env = switch (ground) {
            case "memory" -> inMemory().env(Path.of("wrangler.jsonc"));
            case "wrangler-dev" -> CloudflareEnv.builder().wranglerDev(origin).load();
            case "cloudflare" -> allowed(CloudflareEnv.load());
            default -> throw new IllegalArgumentException("not a ground: " + ground + "; there are " + GROUNDS);
        };
        ItemsService service = start(env.as(ItemsEnv.class), port);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            service.close();
            env.close();
        }));
        System.out.println("items on " + ground + ": http://127.0.0.1:" + service.port() + "/items");
    }

    /** It ends with the process, and takes what it keeps on disk with it. Its clock runs: KV forgets after an hour, as elsewhere. */
    private static InMemoryCloudflare inMemory() {
        InMemoryCloudflare cloudflare = InMemoryCloudflare.create(Time.system());
        Runtime.getRuntime().addShutdownHook(new Thread(cloudflare::close));
        return cloudflare;
    }

    /** The in-memory Cloudflare is here too, and keeps clients from real accounts that nobody allowed. */
    private static CloudflareEnv allowed(CloudflareEnv env) {
        RealAccount.allow(env.client().accountId());
        return env;
    }

    /** Starts it on 127.0.0.1; on port 0 it takes a free one. */
    static ItemsService start(ItemsEnv env, int port) {
        CachedItems items = new CachedItems(new Items(env.DB()), env.CACHE());
        ItemsApi api =
                new ItemsApi(pageSize(env.PAGE_SIZE()), items, new Pictures(env.PICTURES()), new Events(env.EVENTS()));
        return new ItemsService(Javalin.create(config -> {
                    config.http.prefer405over404 = true;
                    config.router.ignoreTrailingSlashes = false;
                    config.jetty.modifyServer(server -> server.setErrorHandler(new JettyErrors()));
                    config.startup.showJavalinBanner = false;
                    api.addTo(config.routes);
                    ErrorAnswers.add(config.routes);
                })
                .start("127.0.0.1", port));
    }

    /** What {@code vars} of the configuration says, if it can be one. */
    static int pageSize(String text) {
        if (!text.matches("[1-9]\\d?|100")) {
            throw new IllegalStateException("PAGE_SIZE in wrangler.jsonc is a whole number from 1 to 100, not " + text);
        }
        return Integer.parseInt(text);
    }

    /** The port on which it listens. */
    int port() {
        return http.port();
    }

    /** Takes no more requests. */
    @Override
    public void close() {
        http.stop();
    }
}

package io.github.flarebind.env.internal;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.env.CloudflareEnv;
import io.github.flarebind.r2.R2Client;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Which configuration and what Cloudflare are meant. */
public final class EnvLoader {
    private Supplier<ConfigText> source = () -> ConfigSearch.text(Path.of(""));
    private Supplier<Optional<String>> environment = () -> ConfigSearch.environment(System.getenv());
    private UnaryOperator<R2Client> r2 = UnaryOperator.identity();
    private @Nullable CloudflareClient client;
    private boolean owned;

    /** A file by its path. */
    public void file(Path file) {
        source = () -> ConfigText.read(file);
    }

    /** A file of the class path. */
    public void resource(Class<?> beside, String name) {
        source = () -> ConfigText.read(beside, name);
    }

    /** A named environment. */
    public void environment(String name) {
        environment = () -> Optional.of(name);
    }

    /** A client that ends with the bindings. */
    public void own(CloudflareClient made) {
        client = made;
        owned = true;
    }

    /** A client of the caller's. */
    public void client(CloudflareClient given) {
        client = given;
        owned = false;
    }

    /** How buckets are reached at Cloudflare. */
    public void r2(UnaryOperator<R2Client> view) {
        r2 = view;
    }

    /** Reads the configuration and makes what is missing of the rest. */
    public CloudflareEnv load() {
        WranglerConfig config = WranglerConfig.read(source.get(), environment.get());
        if (client != null) {
            return WranglerEnv.of(config, client, r2, owned);
        }
        CloudflareClient.Builder around = CloudflareClient.builder().orEnvironment();
        config.accountId().ifPresent(around::accountId);
        return WranglerEnv.of(config, around.build(), r2, true);
    }
}

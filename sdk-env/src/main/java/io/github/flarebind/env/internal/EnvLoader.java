package io.github.flarebind.env.internal;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.env.CloudflareEnv;
import io.github.flarebind.r2.R2Client;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Which configuration and what Cloudflare are meant. */
public final class EnvLoader {
    private Supplier<ConfigText> source;
    private Supplier<Optional<String>> environment;
    private Function<WranglerConfig, CloudflareClient> client;
    private UnaryOperator<R2Client> r2 = UnaryOperator.identity();
    private boolean owned = true;

    /** Begins with what is around this process. */
    public EnvLoader() {
        this(Path.of(""), System.getenv(), () -> CloudflareClient.builder().orEnvironment());
    }

    EnvLoader(Path folder, Map<String, String> variables, Supplier<CloudflareClient.Builder> around) {
        this.source = () -> ConfigSearch.text(folder);
        this.environment = () -> ConfigSearch.environment(variables);
        this.client = config -> {
            CloudflareClient.Builder builder = around.get();
            config.accountId().ifPresent(builder::accountId); // before the variable's, as wrangler has it
            return builder.build();
        };
    }

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

    /** A client that is made for each loading, and ends with the bindings. */
    public void own(Supplier<CloudflareClient> made) {
        client = config -> made.get();
        owned = true;
    }

    /** A client of the caller's. */
    public void client(CloudflareClient given) {
        client = config -> given;
        owned = false;
    }

    /** How buckets are reached at Cloudflare. */
    public void r2(UnaryOperator<R2Client> view) {
        r2 = view;
    }

    /** Reads the configuration and makes what is missing of the rest. */
    public CloudflareEnv load() {
        WranglerConfig config = WranglerConfig.read(source.get(), environment.get());
        return WranglerEnv.of(config, client.apply(config), r2, owned);
    }
}

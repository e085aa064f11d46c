package io.github.flarebind.env.internal;

import java.util.Optional;

/** Configurations out of texts. */
final class Configs {
    private Configs() {}

    static WranglerConfig jsonc(String text) {
        return read("wrangler.jsonc", text, Optional.empty());
    }

    static WranglerConfig toml(String text) {
        return read("wrangler.toml", text, Optional.empty());
    }

    static WranglerConfig read(String file, String text, Optional<String> environment) {
        return WranglerConfig.read(new ConfigText(file, text), environment);
    }
}

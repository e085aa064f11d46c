package io.github.flarebind.core.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** Who asks: the SDK with its version, the Java that runs it, and the application where it named itself. */
final class UserAgent {
    private static final String SDK =
            "flarebind/" + version() + " Java/" + Runtime.version().feature();

    private UserAgent() {}

    static String of(Optional<String> application) {
        return application.map(name -> SDK + ' ' + name).orElse(SDK);
    }

    private static String version() {
        Properties sdk = new Properties();
        try (InputStream in = UserAgent.class.getResourceAsStream("sdk.properties")) {
            sdk.load(Objects.requireNonNull(in, "sdk.properties stands beside this class"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sdk.getProperty("version");
    }
}

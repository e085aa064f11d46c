package io.github.flarebind.kv;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;

/** When a key expires, as the service tells it. */
final class Expiration {
    private Expiration() {}

    static Instant of(long seconds) throws IOException {
        try {
            return Instant.ofEpochSecond(seconds);
        } catch (DateTimeException e) {
            throw new IOException("an expiration is not a time in seconds", e);
        }
    }
}

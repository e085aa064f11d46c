package io.github.flarebind.core.internal.http;

import java.time.Duration;

/**
 * What one exchange may take at most.
 *
 * @param silence how long no byte may move, where a body is streamed
 * @param answer the bytes of an answer that is read into memory
 * @param error the bytes of an answer other than 2xx; the rest is given up
 */
record Limits(Duration silence, int answer, int error) {
    static Limits of(int answer) {
        return new Limits(Duration.ofSeconds(30), answer, 1024 * 1024);
    }

    /** A limit of time as an error tells it. */
    static String words(Duration limit) {
        return limit.toSeconds() > 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }
}

package io.github.flarebind.core.internal.auth;

import io.github.flarebind.core.transport.Headers;

/**
 * The global API key of a user. Neither part appears in {@code toString} or in an error.
 *
 * @param key the key, characters U+0021 to U+007E
 * @param email the email address of the user, the same characters
 */
public record GlobalKey(String key, String email) implements Scheme {
    /** Refuses what no header can carry, before any HTTP code sees it. */
    public GlobalKey {
        VisibleAscii.check("the global API key", key);
        VisibleAscii.check("the email of the global API key", email);
    }

    @Override
    public Headers headers() {
        return Headers.of("X-Auth-Key", key).with("X-Auth-Email", email);
    }

    @Override
    public String toString() {
        return "GlobalKey[***]";
    }
}

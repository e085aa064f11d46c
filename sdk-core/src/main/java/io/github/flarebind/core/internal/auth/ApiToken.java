package io.github.flarebind.core.internal.auth;

import io.github.flarebind.core.transport.Headers;

/**
 * An API token. Its text never appears in {@code toString} or in an error.
 *
 * @param value the token, characters U+0021 to U+007E
 */
public record ApiToken(String value) implements Scheme {
    /** Refuses a token that no header can carry, before any HTTP code sees it. */
    public ApiToken {
        VisibleAscii.check("the API token", value);
    }

    @Override
    public Headers headers() {
        return Headers.of("Authorization", "Bearer " + value);
    }

    @Override
    public String toString() {
        return "ApiToken[***]";
    }
}

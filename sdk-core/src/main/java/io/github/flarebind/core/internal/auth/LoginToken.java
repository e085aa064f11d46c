package io.github.flarebind.core.internal.auth;

import io.github.flarebind.core.transport.Headers;

/**
 * The access token of an OAuth login. It authorizes as an API token does, and nothing can be derived from it.
 *
 * @param value the token, characters U+0021 to U+007E
 */
public record LoginToken(String value) implements Scheme {
    /** Refuses a token that no header can carry, before any HTTP code sees it. */
    public LoginToken {
        VisibleAscii.check("the API token", value);
    }

    @Override
    public Headers headers() {
        return Headers.of("Authorization", "Bearer " + value);
    }

    @Override
    public String toString() {
        return "LoginToken[***]";
    }
}

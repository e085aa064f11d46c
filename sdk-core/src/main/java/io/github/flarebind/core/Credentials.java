package io.github.flarebind.core;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.internal.auth.ApiToken;
import io.github.flarebind.core.internal.auth.GlobalKey;
import io.github.flarebind.core.internal.auth.Scheme;

/** What requests are authorized with. Immutable; secrets appear neither in {@code toString} nor in an error. */
public sealed interface Credentials permits Scheme {
    /**
     * An API token of a user or an account, or the access token of an OAuth login.
     *
     * @throws IllegalArgumentException when it is blank or has other characters than U+0021 to U+007E
     */
    static Credentials apiToken(String token) {
        return new ApiToken(requireNonNull(token, "the API token is null"));
    }

    /**
     * The global API key of a user with the email address of that user. It may do all that the user may: prefer a token.
     *
     * @throws IllegalArgumentException when one is blank or has other characters than U+0021 to U+007E
     */
    static Credentials globalKey(String key, String email) {
        return new GlobalKey(
                requireNonNull(key, "the global API key is null"), requireNonNull(email, "the email is null"));
    }
}

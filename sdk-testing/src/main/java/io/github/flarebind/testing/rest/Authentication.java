package io.github.flarebind.testing.rest;

import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.testing.engine.Account;
import io.github.flarebind.testing.engine.ServiceException;
import io.github.flarebind.testing.engine.ServiceException.Kind;
import java.util.Optional;

/** Which credentials open an account: its token, as a bearer's or as a global key beside any e-mail address. */
final class Authentication {
    private static final String BEARER = "Bearer ";
    private static final int MISSING = 9106;
    private static final int MALFORMED = 6003;
    private static final int MALFORMED_EMAIL = 6102;
    private static final int MALFORMED_AUTHORIZATION = 6111;
    private static final int UNKNOWN_KEY = 9103;
    private static final int WRONG_TOKEN = 10000;

    private Authentication() {}

    /** Refuses what does not open {@code account}. */
    static void check(Headers headers, Account account) {
        Optional<String> token = token(headers);
        if (token.isEmpty()) {
            checkKey(headers, account);
        } else if (!token.get().equals(account.token())) {
            throw new ServiceException(Kind.UNAUTHENTICATED, WRONG_TOKEN, "Authentication error");
        }
    }

    /** The bearer's token, if there is an {@code Authorization} at all. */
    static Optional<String> token(Headers headers) {
        return headers.first("authorization").map(given -> {
            if (!given.startsWith(BEARER)) {
                throw malformed(MALFORMED_AUTHORIZATION, "Authorization");
            }
            return given.substring(BEARER.length());
        });
    }

    private static void checkKey(Headers headers, Account account) {
        String key = present(headers, "x-auth-key");
        if (!present(headers, "x-auth-email").contains("@")) {
            throw malformed(MALFORMED_EMAIL, "X-Auth-Email");
        }
        if (!key.equals(account.token())) {
            throw new ServiceException(Kind.FORBIDDEN, UNKNOWN_KEY, "Unknown X-Auth-Key or X-Auth-Email");
        }
    }

    private static String present(Headers headers, String name) {
        return headers.first(name).orElseThrow(Authentication::missing);
    }

    static ServiceException missing() {
        return new ServiceException(Kind.INVALID, MISSING, "Missing X-Auth-Key, X-Auth-Email or Authorization headers");
    }

    private static ServiceException malformed(int code, String header) {
        return new ServiceException(Kind.INVALID, MALFORMED, "Invalid request headers")
                .because(code, "Invalid format for " + header + " header");
    }
}

package io.github.flarebind.testing.rest;

import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.r2.internal.R2Operation;
import io.github.flarebind.testing.engine.Account;
import io.github.flarebind.testing.engine.ServiceException;
import io.github.flarebind.testing.engine.ServiceException.Kind;
import io.github.flarebind.testing.engine.TokenKind;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells of the API token that a request bears; each kind of token has an endpoint of its own, which knows no other. */
final class TokenRoutes {
    private static final String USER = RestDoor.BASE_PATH + "/user/tokens/verify";
    private static final String ACCOUNT = RestDoor.BASE_PATH + "/accounts/{account}/tokens/verify";
    private static final Pattern ENDPOINTS =
            Pattern.compile(RestDoor.BASE_PATH + "/(user|accounts/[^/]+)/tokens/verify");
    private static final int INVALID_TOKEN = 1000;
    private static final int WRONG_ACCOUNT = 10000;
    private static final int NO_TOKEN = 1001;
    private static final int VALID = 10000;

    private final Account account;

    private TokenRoutes(Account account) {
        this.account = account;
    }

    static void add(Router router, Account account) {
        TokenRoutes routes = new TokenRoutes(account);
        router.on("GET", USER, R2Operation.VERIFY_USER_TOKEN, routes::ofUser);
        router.on("GET", ACCOUNT, R2Operation.VERIFY_ACCOUNT_TOKEN, routes::ofAccount);
    }

    static boolean serves(RestCall call) {
        return ENDPOINTS.matcher('/' + String.join("/", call.segments())).matches();
    }

    private TransportResponse ofUser(RestCall call) {
        if (Authentication.token(call.headers()).isEmpty()
                && call.headers().first("x-auth-key").isEmpty()) {
            throw Authentication.missing();
        }
        return verify(call, TokenKind.USER);
    }

    private TransportResponse ofAccount(RestCall call) {
        if (Authentication.token(call.headers()).isEmpty()) {
            throw new ServiceException(Kind.UNAUTHENTICATED, NO_TOKEN, "No API Token was presented");
        }
        if (!call.path("account").equals(account.id())) {
            throw new ServiceException(Kind.FORBIDDEN, WRONG_ACCOUNT, "Authentication error");
        }
        return verify(call, TokenKind.ACCOUNT);
    }

    /** Only tokens can be verified: a global key is none. */
    private TransportResponse verify(RestCall call, TokenKind asked) {
        if (account.tokenKind() != asked
                || !Authentication.token(call.headers()).equals(Optional.of(account.token()))) {
            throw new ServiceException(Kind.UNAUTHENTICATED, INVALID_TOKEN, "Invalid API Token");
        }
        return Envelopes.ok(
                Envelopes.object().put("id", account.tokenId()).put("status", "active"),
                VALID,
                "This API Token is valid and active");
    }
}

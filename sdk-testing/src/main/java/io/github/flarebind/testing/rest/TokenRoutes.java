package io.github.flarebind.testing.rest;

import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.r2.internal.R2Operation;
import io.github.flarebind.testing.engine.Account;
import io.github.flarebind.testing.engine.ServiceException;
import io.github.flarebind.testing.engine.TokenKind;

/** Tells of the API token that a request bears; each kind of token has an endpoint of its own, which knows no other. */
final class TokenRoutes {
    private static final String USER = RestDoor.BASE_PATH + "/user/tokens/verify";
    private static final String ACCOUNT = RestDoor.BASE_PATH + "/accounts/{account}/tokens/verify";
    private static final int INVALID_TOKEN = 1000;
    private static final int WRONG_ACCOUNT = 10000;
    private static final int MALFORMED = 6003;
    private static final int VALID = 10000;

    private final Account account;

    private TokenRoutes(Account account) {
        this.account = account;
    }

    static void add(Router router, Account account) {
        TokenRoutes routes = new TokenRoutes(account);
        router.on("GET", USER, R2Operation.VERIFY_USER_TOKEN, call -> routes.verify(call, TokenKind.USER));
        router.on("GET", ACCOUNT, R2Operation.VERIFY_ACCOUNT_TOKEN, routes::ofAccount);
    }

    static boolean serves(RestCall call) {
        return ('/' + String.join("/", call.segments())).endsWith("/tokens/verify");
    }

    private TransportResponse ofAccount(RestCall call) {
        if (!call.path("account").equals(account.id())) {
            throw new ServiceException(ServiceException.Kind.FORBIDDEN, WRONG_ACCOUNT, "Authentication error");
        }
        return verify(call, TokenKind.ACCOUNT);
    }

    private TransportResponse verify(RestCall call, TokenKind asked) {
        String given = call.headers().first("authorization").orElse("");
        if (!given.startsWith("Bearer ")) {
            throw new ServiceException(ServiceException.Kind.INVALID, MALFORMED, "Invalid request headers");
        }
        if (account.tokenKind() != asked || !given.equals("Bearer " + account.token())) {
            throw new ServiceException(ServiceException.Kind.UNAUTHENTICATED, INVALID_TOKEN, "Invalid API Token");
        }
        return Envelopes.ok(
                Envelopes.object().put("id", account.tokenId()).put("status", "active"),
                VALID,
                "This API Token is valid and active");
    }
}

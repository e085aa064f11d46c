package io.github.flarebind.testing.rest;

import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.testing.door.Door;
import io.github.flarebind.testing.door.Rays;
import io.github.flarebind.testing.engine.Account;
import io.github.flarebind.testing.engine.ServiceException;
import io.github.flarebind.testing.engine.ServiceException.Kind;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The REST API of one account, itself a transport: a client in the same process needs no socket. */
public final class RestDoor implements Door {
    /** Where the API begins on its host. */
    public static final String BASE_PATH = "/client/v4";

    private static final int INTERNAL_ERROR = 10001;
    private static final int NO_ROUTE = 7000;
    private static final List<String> BASE = List.of("client", "v4", "accounts");

    private final Account account;
    private final Router router = new Router();
    private final Router open = new Router();
    private final Rays rays = new Rays();

    /** Opens the door to {@code account}. */
    public RestDoor(Account account) {
        this.account = account;
        D1DatabaseRoutes.add(router, account.d1());
        D1Routes.add(router, account.d1());
        D1ImportRoutes.add(router, account.d1());
        D1ExportRoutes.add(router, account.d1());
        D1TimeTravelRoutes.add(router, account.d1());
        D1FileRoutes.add(open, account.d1());
        TokenRoutes.add(open, account);
        KvNamespaceRoutes.add(router, account.kv());
        KvRoutes.add(router, account.kv());
        KvBulkRoutes.add(router, account.kv());
        KvBulkGetRoute.add(router, account.kv());
        R2Routes.add(router, account.r2());
        R2GrantRoutes.add(router, account);
        QueueRoutes.add(router, account.queues());
    }

    @Override
    public RestVisit visit(TransportRequest request) {
        RestCall call = RestCall.of(request);
        return new RestVisit(this, call, routed(call));
    }

    private Optional<Routed> routed(RestCall call) {
        if (open(call)) {
            return open.find(call);
        }
        return belowAccounts(call) ? router.find(inAccount(call)) : Optional.empty();
    }

    private static boolean open(RestCall call) {
        return D1FileRoutes.serves(call) || TokenRoutes.serves(call);
    }

    /** The call without the account's own path; another call as it is. */
    private static RestCall inAccount(RestCall call) {
        return belowAccounts(call) ? call.below(BASE.size() + 1) : call;
    }

    private static boolean belowAccounts(RestCall call) {
        return call.segments().size() > BASE.size()
                && call.segments().subList(0, BASE.size()).equals(BASE);
    }

    TransportResponse answer(RestVisit visit) throws IOException {
        TransportResponse response = admitted(visit);
        try {
            visit.call().content().drain();
            return signed(response);
        } catch (IOException | RuntimeException e) {
            response.close();
            throw e;
        }
    }

    private TransportResponse admitted(RestVisit visit) throws IOException {
        RestCall call = visit.call();
        try {
            if (!open(call)) {
                authenticate(call);
            }
            return visit.routed().orElseThrow(() -> noRoute(call)).answer();
        } catch (ServiceException refusal) {
            return Envelopes.error(refusal);
        } catch (RuntimeException defect) {
            call.content().rethrow();
            // told by its kind alone: its message may quote what the caller stored
            return Envelopes.error(new ServiceException(
                    Kind.INTERNAL,
                    INTERNAL_ERROR,
                    "the in-memory Cloudflare failed: " + defect.getClass().getSimpleName()));
        }
    }

    private static ServiceException noRoute(RestCall call) {
        String path = String.join("/", inAccount(call).segments());
        return new ServiceException(
                Kind.UNSUPPORTED, NO_ROUTE, "the in-memory Cloudflare has no route " + call.method() + " /" + path);
    }

    private void authenticate(RestCall call) {
        Authentication.check(call.headers(), account);
        if (belowAccounts(call) && !call.segments().get(BASE.size()).equals(account.id())) {
            throw new ServiceException(Kind.FORBIDDEN, 10000, "Authentication error");
        }
    }

    TransportResponse signed(TransportResponse answer) {
        return rays.sign(answer);
    }
}

package io.github.flarebind.testing.rest;

import io.github.flarebind.core.transport.Transport;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.testing.engine.Account;
import io.github.flarebind.testing.engine.ServiceException;
import io.github.flarebind.testing.engine.ServiceException.Kind;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** The REST API of one account, itself a transport: a client in the same process needs no socket. */
public final class RestDoor implements Transport {
    /** Where the API begins on its host. */
    public static final String BASE_PATH = "/client/v4";

    private static final int INTERNAL_ERROR = 10001;
    private static final List<String> BASE = List.of("client", "v4", "accounts");

    private final Account account;
    private final Router router = new Router();
    private final Router open = new Router();
    private final AtomicLong rays = new AtomicLong();

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
    public TransportResponse send(TransportRequest request) throws IOException {
        RestCall call = RestCall.of(request);
        TransportResponse response = heardOut(call);
        return TransportResponse.of(response.status(), response.headers().with("cf-ray", ray()), response.body());
    }

    private TransportResponse heardOut(RestCall call) throws IOException {
        TransportResponse response = answer(call);
        try {
            call.content().drain();
            return response;
        } catch (IOException | RuntimeException e) {
            response.close();
            throw e;
        }
    }

    private TransportResponse answer(RestCall call) throws IOException {
        try {
            if (D1FileRoutes.serves(call) || TokenRoutes.serves(call)) {
                return open.route(call);
            }
            Authentication.check(call.headers(), account);
            return router.route(inAccount(call));
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

    private RestCall inAccount(RestCall call) {
        int depth = BASE.size() + 1;
        if (call.segments().size() < depth
                || !call.segments().subList(0, BASE.size()).equals(BASE)) {
            return call; // no route fits it, and the router says so by name
        }
        if (!call.segments().get(BASE.size()).equals(account.id())) {
            throw new ServiceException(Kind.FORBIDDEN, 10000, "Authentication error");
        }
        return call.below(depth);
    }

    private String ray() {
        return String.format(Locale.ROOT, "%016x-MEM", rays.incrementAndGet());
    }
}

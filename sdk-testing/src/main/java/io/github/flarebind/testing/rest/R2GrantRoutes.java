package io.github.flarebind.testing.rest;

import static io.github.flarebind.testing.engine.ServiceException.Kind.INVALID;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.r2.internal.R2Operation;
import io.github.flarebind.testing.engine.Account;
import io.github.flarebind.testing.engine.R2Grant;
import io.github.flarebind.testing.engine.S3Key;
import io.github.flarebind.testing.engine.ServiceException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Temporary keys of R2's S3 API. */
final class R2GrantRoutes {
    private static final int INVALID_ARGUMENT = 10029;
    private static final int DENIED = 10003;
    private static final long LONGEST = 604_800;
    private static final List<String> PERMISSIONS =
            List.of("admin-read-write", "admin-read-only", "object-read-write", "object-read-only");

    private final Account account;

    private R2GrantRoutes(Account account) {
        this.account = account;
    }

    static void add(Router router, Account account) {
        router.on(
                "POST",
                "/r2/temp-access-credentials",
                R2Operation.TEMPORARY_CREDENTIALS,
                new R2GrantRoutes(account)::issue);
    }

    private TransportResponse issue(RestCall call) {
        KnownFields body = KnownFields.of(
                call,
                INVALID_ARGUMENT,
                "bucket",
                "parentAccessKeyId",
                "permission",
                "ttlSeconds",
                "prefixes",
                "objects");
        if (!required(body.text("parentAccessKeyId"), "parentAccessKeyId").equals(account.tokenId())) {
            throw new ServiceException(ServiceException.Kind.FORBIDDEN, DENIED, "Access Denied");
        }
        S3Key made = account.keys().issue(grant(body));
        return Envelopes.ok(Envelopes.object()
                .put("accessKeyId", made.id())
                .put("secretAccessKey", made.secret())
                .put("sessionToken", made.session().orElseThrow()));
    }

    private R2Grant grant(KnownFields body) {
        String permission = required(body.text("permission"), "permission");
        if (!PERMISSIONS.contains(permission)) {
            throw refused("permission is one of " + String.join(", ", PERMISSIONS));
        }
        return new R2Grant(
                required(body.text("bucket"), "bucket"),
                permission.endsWith("write"),
                permission.startsWith("admin"),
                texts(body, "prefixes"),
                texts(body, "objects"),
                account.time().now().plusSeconds(seconds(body.number("ttlSeconds"))));
    }

    private static long seconds(OptionalLong given) {
        long seconds = given.orElse(0);
        if (seconds < 1 || seconds > LONGEST) {
            throw refused("ttlSeconds is 1 to " + LONGEST);
        }
        return seconds;
    }

    private static List<String> texts(KnownFields body, String name) {
        return body.list(name).stream().map(JsonNode::asText).toList();
    }

    private static String required(Optional<String> value, String name) {
        return value.orElseThrow(() -> refused(name + " is missing"));
    }

    private static ServiceException refused(String message) {
        return new ServiceException(INVALID, INVALID_ARGUMENT, message);
    }
}

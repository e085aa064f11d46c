package io.github.flarebind.testing.s3;

import io.github.flarebind.core.internal.Operation;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.testing.door.Door;
import io.github.flarebind.testing.door.Rays;
import io.github.flarebind.testing.engine.Account;
import io.github.flarebind.testing.engine.ServiceException;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** R2's S3 API of one account, itself a transport; path style, a path for each jurisdiction. */
public final class S3Door implements Door {
    /** Where the API of no jurisdiction begins on its host. */
    public static final String BASE_PATH = "/s3";

    private static final Pattern SERVED = Pattern.compile(BASE_PATH + "(-eu|-us|-fedramp)?(/.*)?");

    private final Account account;
    private final S3Authentication authentication;
    private final S3Operations operations = new S3Operations();
    private final Rays rays = new Rays();

    /** Opens the door to {@code account}. */
    public S3Door(Account account) {
        this.account = account;
        this.authentication = new S3Authentication(account);
    }

    /** Whether {@code uri} is one of this door's. */
    public static boolean serves(URI uri) {
        return SERVED.matcher(uri.getRawPath()).matches();
    }

    @Override
    public S3Visit visit(TransportRequest request) {
        return new S3Visit(this, S3Call.of(request));
    }

    /** What {@code call} asks for; empty where S3 knows no such request. */
    Optional<Operation> operation(S3Call call) {
        try {
            return Optional.of(operations.of(call).operation());
        } catch (S3Refusal unknown) {
            return Optional.empty();
        }
    }

    TransportResponse answer(S3Call call) throws IOException {
        TransportResponse response = admitted(call);
        try {
            call.content().drain();
            return signed(response);
        } catch (IOException | RuntimeException e) {
            response.close();
            throw e;
        }
    }

    private TransportResponse admitted(S3Call call) throws IOException {
        try {
            S3Access access = new S3Access(account, authentication.verify(call));
            S3Payload.check(call);
            return operations.of(call).answer(call, access);
        } catch (S3Refusal refusal) {
            return refused(call, refusal);
        } catch (ServiceException refusal) {
            return refused(call, S3Refusal.of(refusal));
        } catch (RuntimeException defect) {
            call.content().rethrow();
            // told by its kind alone: its message may quote what the caller stored
            String kind = defect.getClass().getSimpleName();
            return refused(call, new S3Refusal(500, "InternalError", "the in-memory Cloudflare failed: " + kind));
        }
    }

    TransportResponse signed(TransportResponse answer) {
        return rays.sign(answer);
    }

    static TransportResponse refused(S3Call call, S3Refusal refusal) {
        boolean silent = call.method().equals("HEAD");
        return TransportResponse.of(refusal.status(), S3Xml.TYPE, silent ? new byte[0] : refusal.xml());
    }
}

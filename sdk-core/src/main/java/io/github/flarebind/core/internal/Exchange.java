package io.github.flarebind.core.internal;

import io.github.flarebind.core.Replay;
import io.github.flarebind.core.error.CallCancelledException;
import io.github.flarebind.core.error.CloudflareException;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way down the layers.
 *
 * @param scope what call it is of
 * @param deadline when the call must have ended
 * @param wire the request as it will be sent
 * @param earlier why the attempt before this one failed, if there was one
 */
record Exchange(CallScope scope, Deadline deadline, TransportRequest wire, Optional<CloudflareException> earlier) {
    private static final Pattern ACCOUNT = Pattern.compile("/accounts/([^/]+)/");

    Operation operation() {
        return scope.operation();
    }

    String resource() {
        return scope.resource();
    }

    /** Whether it may be sent twice. */
    Replay replay() {
        return scope.replay();
    }

    /** The same exchange with {@code headers} over those of the wire request. */
    Exchange with(Headers headers) {
        return with(wire.with(headers));
    }

    /** The same exchange with another request. */
    Exchange with(TransportRequest other) {
        return new Exchange(scope, deadline, other, earlier);
    }

    /** The same exchange after an attempt that ended with {@code failure}. */
    Exchange after(CloudflareException failure) {
        return new Exchange(scope, deadline, wire, Optional.of(failure));
    }

    /** The account in the path of the request, if one stands there. */
    Optional<String> account() {
        Matcher path = ACCOUNT.matcher(String.valueOf(wire.uri().getRawPath()));
        return path.find() ? Optional.of(path.group(1)) : Optional.empty();
    }

    /** Makes an exception of this exchange. */
    <E extends CloudflareException> E failed(Failing<E> exception, String why, @Nullable Throwable cause) {
        return exception.create(operation().title(), resource(), why, cause);
    }

    /** Makes an exception of an attempt that was not sent; what the one before came to is told with it. */
    <E extends CloudflareException> E unsent(Failing<E> exception, String why, @Nullable Throwable cause) {
        if (earlier.isEmpty()) {
            return failed(exception, why + "; nothing was sent", cause);
        }
        String told = why + "; it was not sent again. Before: " + reason(earlier.get());
        E failure = failed(exception, told, cause == null ? earlier.get() : cause);
        if (cause != null) {
            failure.addSuppressed(earlier.get());
        }
        return failure;
    }

    /** What {@code error} says without naming this operation again. */
    static String reason(CloudflareException error) {
        String subject = error.operation() + " on " + error.resource() + ": ";
        return String.valueOf(error.getMessage()).replace(subject, "");
    }

    /** The end of a call that was interrupted before it was sent; keeps the flag of the thread. */
    CallCancelledException cancelled(@Nullable InterruptedException cause) {
        Thread.currentThread().interrupt();
        return unsent(CallCancelledException::new, "interrupted, or the client was closed", cause);
    }

    /** The shape of the exceptions that are not the service's answer. */
    interface Failing<E extends CloudflareException> {
        E create(String operation, String resource, String why, @Nullable Throwable cause);
    }
}

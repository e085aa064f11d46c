package io.github.flarebind.core.internal;

import io.github.flarebind.core.Replay;
import io.github.flarebind.core.error.CallCancelledException;
import io.github.flarebind.core.error.CloudflareException;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportRequest;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way down the layers.
 *
 * @param operation what is called
 * @param resource what it is called on, for people
 * @param replay whether it may be sent twice
 * @param deadline when the call must have ended
 * @param wire the request as it will be sent
 */
public record Exchange(Operation operation, String resource, Replay replay, Deadline deadline, TransportRequest wire) {
    /** The same exchange with {@code headers} over those of the wire request. */
    Exchange with(Headers headers) {
        return new Exchange(operation, resource, replay, deadline, wire.with(headers));
    }

    /** Makes an exception of this exchange. */
    <E extends CloudflareException> E failed(Failing<E> exception, String why, @Nullable Throwable cause) {
        return exception.create(operation.title(), resource, why, cause);
    }

    /** The end of a call that was interrupted before it was sent; keeps the flag of the thread. */
    CallCancelledException cancelled(@Nullable InterruptedException cause) {
        Thread.currentThread().interrupt();
        return failed(CallCancelledException::new, "interrupted, or the client was closed, before it was sent", cause);
    }

    /** The shape of the exceptions that are not the service's answer. */
    interface Failing<E extends CloudflareException> {
        E create(String operation, String resource, String why, @Nullable Throwable cause);
    }
}

package io.github.flarebind.core.internal;

import io.github.flarebind.core.error.ApiError;
import io.github.flarebind.core.transport.TransportRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Where a call goes, and how it is authorized, where that is not the REST API with the client's credentials. */
public interface Endpoint {
    /** The address of {@code pathAndQuery}, which is encoded already. */
    URI uri(String pathAndQuery);

    /** Called before each attempt, outside of all bounds on requests: it may make calls of its own until {@code deadline}. */
    default void ready(Deadline deadline) throws InterruptedException {}

    /** The request with what authorizes it; called for each attempt. */
    TransportRequest authorize(TransportRequest request);

    /** Whether the headers that the caller has set are kept from it. */
    default boolean foreign() {
        return false;
    }

    /** Whether a header of the request, is a secret beside what authorizes it. */
    default boolean secret(String header) {
        return false;
    }

    /** The errors that an answer other than 2xx tells in this endpoint's own shape. */
    default Optional<List<ApiError>> errors(byte[] body) {
        return Optional.empty();
    }
}

package io.github.flarebind.r2;

import io.github.flarebind.core.error.ApiError;
import io.github.flarebind.core.internal.Deadline;
import io.github.flarebind.core.internal.Endpoint;
import io.github.flarebind.core.transport.TransportRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * R2's S3 API of one account and jurisdiction.
 *
 * @param base where it is
 * @param keys what requests are signed with
 */
record S3Endpoint(URI base, S3Keys keys) implements Endpoint {
    @Override
    public URI uri(String pathAndQuery) {
        return URI.create(base.toString().replaceAll("/+$", "") + pathAndQuery);
    }

    @Override
    public void ready(Deadline deadline) throws InterruptedException {
        keys.ready(deadline);
    }

    @Override
    public TransportRequest authorize(TransportRequest request) {
        throw new UnsupportedOperationException("to be signed");
    }

    @Override
    public Optional<List<ApiError>> errors(byte[] body) {
        return S3Errors.read(body);
    }
}

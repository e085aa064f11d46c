package io.github.flarebind.r2;

import io.github.flarebind.core.error.ApiError;
import io.github.flarebind.core.internal.Endpoint;
import io.github.flarebind.core.transport.TransportRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** An S3 that asks for no signature, so that a test sees what the calls alone say. */
record UnsignedS3(String base) implements Endpoint {
    @Override
    public URI uri(String pathAndQuery) {
        return URI.create(base + pathAndQuery);
    }

    @Override
    public TransportRequest authorize(TransportRequest request) {
        return TransportRequest.builder().from(request).http11(true).build();
    }

    @Override
    public Optional<List<ApiError>> errors(byte[] body) {
        return S3Errors.read(body);
    }
}

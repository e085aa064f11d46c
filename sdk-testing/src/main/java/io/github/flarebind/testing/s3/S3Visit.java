package io.github.flarebind.testing.s3;

import io.github.flarebind.core.internal.Operation;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.testing.door.Visit;
import java.io.IOException;
import java.util.Optional;

/**
 * One request to the S3 API.
 *
 * @param door the door that it came to
 * @param call the request
 */
record S3Visit(S3Door door, S3Call call) implements Visit {
    @Override
    public Optional<Operation> operation() {
        return door.operation(call);
    }

    @Override
    public Optional<String> resource() {
        return Optional.of(call.bucket()).filter(name -> !name.isEmpty());
    }

    @Override
    public TransportResponse answer() throws IOException {
        return door.answer(call);
    }

    @Override
    public TransportResponse refusal(int status, int code, String message) {
        return door.signed(S3Door.refused(call, S3Refusal.of(status, code, message)));
    }
}

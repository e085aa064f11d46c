package io.github.flarebind.testing;

import io.github.flarebind.core.transport.Transport;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.testing.engine.Account;
import io.github.flarebind.testing.rest.RestDoor;
import io.github.flarebind.testing.s3.S3Door;
import java.io.IOException;

/** Both APIs of one account: that of S3 at its own paths, REST at all others. */
final class AccountDoor implements Transport {
    private final RestDoor rest;
    private final S3Door s3;

    AccountDoor(Account account) {
        this.rest = new RestDoor(account);
        this.s3 = new S3Door(account);
    }

    @Override
    public TransportResponse send(TransportRequest request) throws IOException {
        return S3Door.serves(request.uri()) ? s3.send(request) : rest.send(request);
    }
}

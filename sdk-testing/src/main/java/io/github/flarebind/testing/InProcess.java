package io.github.flarebind.testing;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.transport.Transport;
import io.github.flarebind.r2.S3Credentials;
import io.github.flarebind.testing.engine.Account;
import io.github.flarebind.testing.rest.RestDoor;
import io.github.flarebind.testing.s3.S3Door;
import java.net.URI;

/** Clients of an account that need no socket. */
final class InProcess {
    private static final String ORIGIN = "https://in-memory";

    private InProcess() {}

    static CloudflareClient client(Account account, Transport door) {
        return CloudflareClient.builder()
                .accountId(account.id())
                .apiToken(account.token())
                .baseUrl(URI.create(ORIGIN + RestDoor.BASE_PATH))
                .s3Endpoint(URI.create(ORIGIN + S3Door.BASE_PATH))
                .transport(door)
                .time(account.time())
                .build();
    }

    /** The keys of the account's own token. */
    static S3Credentials s3Credentials(Account account) {
        return S3Credentials.of(account.keys().own().id(), account.keys().own().secret());
    }
}

package io.github.flarebind.r2;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A cancelled future ends its request. */
@Timeout(120)
class R2CancelTest {
    private final CountDownLatch sent = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);

    private TransportResponse hangs(TransportRequest request) throws IOException, InterruptedException {
        sent.countDown();
        try {
            new CountDownLatch(1).await();
            throw new IOException("nobody counts");
        } catch (InterruptedException e) {
            interrupted.countDown();
            throw e;
        }
    }

    @Test
    void aMultipartUploadIsNotMadeForNobody() throws InterruptedException {
        try (CloudflareClient client = CloudflareClient.builder()
                .apiToken("t0ken")
                .accountId("acc")
                .transport(this::hangs)
                .build()) {
            AsyncR2Bucket bucket = R2Client.of(client)
                    .s3(S3Credentials.of("AKID", "s3cret"))
                    .bucket("media")
                    .async();
            CompletableFuture<AsyncR2MultipartUpload> upload = bucket.createMultipartUpload("k");
            sent.await();

            upload.cancel(true);

            assertThat(interrupted.await(60, TimeUnit.SECONDS)).isTrue();
        }
    }
}

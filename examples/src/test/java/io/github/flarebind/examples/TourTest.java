package io.github.flarebind.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.d1.D1Client;
import io.github.flarebind.kv.KvClient;
import io.github.flarebind.queues.QueuesClient;
import io.github.flarebind.r2.R2Client;
import io.github.flarebind.testing.CloudflareEmulator;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TourTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @Test
    void theTourPrintsWhatCameBack() {
        Tour.run(out, List.of());

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("3 rows written")
                .contains("User[id=1, name=Ada, age=36]")
                .contains("no such table: usres")
                .contains("Optional[hello]")
                .contains("user/7")
                .contains("etag ")
                .contains("[reports/]")
                .contains("attempt 2")
                .contains("everything that the tour made is removed");
    }

    @Test
    void theTourLeavesNothingBehind() {
        try (CloudflareEmulator emulator = CloudflareEmulator.start();
                CloudflareClient client = emulator.client()) {
            Tour.visit(client, out);

            assertThat(D1Client.of(client).list()).isEmpty();
            assertThat(KvClient.of(client).list()).isEmpty();
            assertThat(R2Client.of(client).list()).isEmpty();
            assertThat(QueuesClient.of(client).list()).isEmpty();
        }
    }

    @Test
    void theFirstFailureIsToldAndTheBucketIsStillDeleted() {
        List<String> deleted = new ArrayList<>();
        try (CloudflareClient client = CloudflareClient.builder()
                .apiToken("t0ken")
                .accountId("acc")
                .transport(request -> withoutObjects(request, deleted))
                .build()) {
            assertThatThrownBy(() -> R2Tour.visit(client, new Tour(out, "tour")))
                    .hasMessageStartingWith("R2 put on key 'readme.txt'")
                    .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
        }

        assertThat(deleted).containsExactly("/client/v4/accounts/acc/r2/buckets/tour");
    }

    /** A token that may manage buckets and not their objects. */
    private static TransportResponse withoutObjects(TransportRequest request, List<String> deleted) {
        String path = request.uri().getPath();
        if (path.contains("/objects")) {
            return TransportResponse.of(403, Headers.empty(), new byte[0]);
        }
        if (request.method().equals("DELETE")) {
            deleted.add(path);
        }
        byte[] done = "{\"success\":true,\"result\":{\"name\":\"tour\"}}".getBytes(StandardCharsets.UTF_8);
        return TransportResponse.of(200, Headers.empty(), done);
    }

    @Test
    void anUnknownFlagIsRefused() {
        assertThatThrownBy(() -> Tour.run(out, List.of("--real")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--cloudflare");
    }
}

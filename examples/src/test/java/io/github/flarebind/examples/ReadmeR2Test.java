package io.github.flarebind.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.Replay;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2Client;
import io.github.flarebind.r2.R2Conditions;
import io.github.flarebind.r2.R2GetOptions;
import io.github.flarebind.r2.R2Object;
import io.github.flarebind.r2.R2PutOptions;
import io.github.flarebind.r2.R2Range;
import io.github.flarebind.r2.transfer.R2Transfer;
import io.github.flarebind.r2.transfer.TransferOptions;
import io.github.flarebind.testing.InMemoryCloudflare;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's Java on R2, compiled and run. */
class ReadmeR2Test {
    @TempDir
    Path folder;

    @Test
    void s3() {
        try (InMemoryCloudflare memory = InMemoryCloudflare.create()) {
            CloudflareClient cloudflare = memory.client();
            memory.r2("my-files").put("logo.png", Body.of(new byte[] {1, 2, 3, 4, 5}));
            // snippet: r2-s3
            R2Client r2 = R2Client.of(cloudflare).s3();
            R2Bucket files = r2.bucket("my-files");

            R2PutOptions owned =
                    R2PutOptions.builder().putCustomMetadata("owner", "Zoë").build();
            Optional<R2Object> made =
                    files.put("lock", Body.of("mine"), R2Conditions.absent(), owned); // empty: it was there

            R2GetOptions beginning =
                    R2GetOptions.builder().range(R2Range.of(0, 4)).build();
            byte[] magic = files.get("logo.png", beginning).orElseThrow().bytes();

            URI link = r2.presigner("my-files")
                    .get("logo.png", Duration.ofMinutes(10))
                    .uri(); // needs no credentials
            // end
            assertThat(made).isPresent();
            assertThat(files.head("lock").orElseThrow().customMetadata()).isEqualTo(Map.of("owner", "Zoë"));
            assertThat(magic).containsExactly(1, 2, 3, 4);
            assertThat(link.getRawQuery()).contains("X-Amz-Signature=");
        }
    }

    /** Stands in for a logger. */
    private record Log(List<String> told) {
        void info(String message, Object... values) {
            told.add(message + List.of(values));
        }
    }

    @Test
    void transfer() throws IOException {
        Log log = new Log(new ArrayList<>());
        Files.write(folder.resolve("dump.sql.gz"), new byte[9 << 20]);
        try (InMemoryCloudflare memory = InMemoryCloudflare.create()) {
            memory.r2("my-files");
            R2Bucket files = R2Client.of(memory.client()).s3().bucket("my-files");
            // snippet: r2-transfer
            R2Transfer transfer = R2Transfer.of(
                    files,
                    TransferOptions.builder()
                            .state(folder.resolve("dump.state"))
                            .onProgress(progress -> log.info("{} of {} bytes", progress.bytes(), progress.total()))
                            .build());

            transfer.upload(folder.resolve("dump.sql.gz"), "dumps/may.sql.gz");
            transfer.download("dumps/may.sql.gz", folder.resolve("copy.sql.gz"));
            // end
            assertThat(folder.resolve("copy.sql.gz")).hasSameBinaryContentAs(folder.resolve("dump.sql.gz"));
            assertThat(log.told()).hasSize(4);
        }
    }

    @Test
    void cors() {
        List<String> sent = new ArrayList<>();
        try (CloudflareClient cloudflare = CloudflareClient.builder()
                .accountId("023e105f4ecef8ad9ca31a8372d0c353")
                .apiToken("token")
                .transport(request -> {
                    byte[] body = request.body().orElseThrow().open().readAllBytes();
                    sent.add(request.method() + request.uri().getPath() + new String(body, StandardCharsets.UTF_8));
                    byte[] answer = "{\"success\":true,\"result\":{}}".getBytes(StandardCharsets.UTF_8);
                    return TransportResponse.of(200, Headers.empty(), answer);
                })
                .build()) {
            // snippet: r2-cors
            Map<String, Object> rule =
                    Map.of("allowed", Map.of("methods", List.of("GET"), "origins", List.of("https://example.com")));
            cloudflare
                    .put("/accounts/" + cloudflare.accountId() + "/r2/buckets/my-files/cors")
                    .body(Body.json(Map.of("rules", List.of(rule))))
                    .replay(Replay.SAFE)
                    .send();
            // end
        }
        assertThat(sent)
                .singleElement()
                .satisfies(one -> assertThat(one)
                        .startsWith("PUT/client/v4/accounts/023e105f4ecef8ad9ca31a8372d0c353/r2/buckets/my-files/cors")
                        .contains("\"origins\":[\"https://example.com\"]"));
    }
}

package io.github.flarebind.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.flarebind.conformance.differential.Differential;
import io.github.flarebind.conformance.differential.Side;
import io.github.flarebind.conformance.differential.Tally;
import io.github.flarebind.contract.Entries;
import io.github.flarebind.contract.GroundCounts;
import io.github.flarebind.contract.LastCheck;
import io.github.flarebind.core.internal.WireJson;
import io.github.flarebind.r2.S3Credentials;
import io.github.flarebind.testing.CloudflareEmulator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same requests to the local runtime and to the in-memory Cloudflare: what differs is accepted with its reason, or fails. */
@OnLocalRuntime
class DifferentialTest {
    private static final String SEED = "flarebind.differential.seed";
    private static final Path COUNTS = GroundCounts.file(LastCheck.DIFFERENTIAL);
    private static final Path WRONG = COUNTS.resolveSibling("differential.txt");

    @Test
    void bothAnswerAlike() throws IOException, InterruptedException {
        long seed = Long.getLong(SEED, 20_260_817);
        System.out.println("differential: the seed is " + seed + "; -D" + SEED + " sets another");
        // a run that ends halfway leaves no older one's counts
        Files.deleteIfExists(COUNTS);
        Files.deleteIfExists(WRONG);
        Tally tally;
        // a runtime of its own: nothing is in it yet, and nothing of this is in that of the other tests
        try (LocalRuntime runtime = LocalRuntime.start(Path.of(System.getProperty(OnLocalRuntime.FOLDER)));
                CloudflareEmulator emulator = CloudflareEmulator.start()) {
            tally = Differential.run(local(runtime.resources()), inMemory(emulator), seed);
        }
        System.out.println(tally.line());
        Entries.write(COUNTS, tally.counts());
        Files.writeString(WRONG, tally.line() + "\n\n" + tally.wrong() + '\n');
        assertThat(tally.wrong()).as(tally.line()).isEmpty();
    }

    private static Side local(LocalRuntime.Resources resources) {
        return new Side(
                resources.origin().resolve("/cdn-cgi/local/explorer/api"),
                "",
                resources.origin().resolve("/cdn-cgi/local/r2/s3/" + resources.bucket()),
                S3Credentials.of(resources.s3().accessKeyId(), resources.s3().secretAccessKey()),
                Map.of(
                        "d1", resources.databases().get(0),
                        "kv", resources.namespaces().get(0),
                        "r2", resources.bucket()));
    }

    /** The bucket is called as the other one: its name stands in answers. */
    private static Side inMemory(CloudflareEmulator emulator) throws IOException, InterruptedException {
        URI account = URI.create(emulator.restUrl() + "/accounts/" + emulator.accountId());
        String token = emulator.apiToken();
        String bucket = "conformance";
        make(account + "/r2/buckets", "{\"name\": \"" + bucket + "\"}", token);
        return new Side(
                account,
                token,
                URI.create(emulator.s3Url() + "/" + bucket),
                emulator.s3Credentials(),
                Map.of(
                        "d1",
                                make(account + "/d1/database", "{\"name\": \"first\"}", token)
                                        .path("uuid")
                                        .asText(),
                        "kv",
                                make(account + "/storage/kv/namespaces", "{\"title\": \"first\"}", token)
                                        .path("id")
                                        .asText(),
                        "r2", bucket));
    }

    private static JsonNode make(String path, String body, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        byte[] answer = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofByteArray())
                .body();
        return WireJson.mapper().readTree(answer).path("result");
    }
}

package io.github.flarebind.conformance.differential;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.flarebind.core.internal.WireJson;
import io.github.flarebind.testing.CloudflareEmulator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** An in-memory Cloudflare on its socket, as a side. */
public final class InMemorySide {
    private final URI account;
    private final CloudflareEmulator emulator;

    private InMemorySide(CloudflareEmulator emulator) {
        this.emulator = emulator;
        account = URI.create(emulator.restUrl() + "/accounts/" + emulator.accountId());
    }

    /** Makes a database, a namespace and a bucket there; the bucket is called as the other side's: its name stands in answers. */
    public static Side of(CloudflareEmulator emulator) throws IOException, InterruptedException {
        return new InMemorySide(emulator).made("conformance");
    }

    private Side made(String bucket) throws IOException, InterruptedException {
        make("/r2/buckets", "{\"name\": \"" + bucket + "\"}");
        Map<String, String> names = Map.of(
                "d1",
                make("/d1/database", "{\"name\": \"first\"}").path("uuid").asText(),
                "kv",
                make("/storage/kv/namespaces", "{\"title\": \"first\"}")
                        .path("id")
                        .asText(),
                "r2",
                bucket);
        return new Side(
                account,
                emulator.apiToken(),
                URI.create(emulator.s3Url() + "/" + bucket),
                emulator.s3Credentials(),
                names);
    }

    private JsonNode make(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(account + path))
                .header("Authorization", "Bearer " + emulator.apiToken())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        byte[] answer = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofByteArray())
                .body();
        return WireJson.mapper().readTree(answer).path("result");
    }
}

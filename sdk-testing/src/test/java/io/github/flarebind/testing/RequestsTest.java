package io.github.flarebind.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.error.CloudflareException;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.d1.D1Client;
import io.github.flarebind.kv.KvClient;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.r2.R2Client;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written down of requests, and asserted. */
class RequestsTest {
    private final InMemoryCloudflare cloudflare = InMemoryCloudflare.create();
    private final KvNamespace cache = cloudflare.kv("cache");

    @AfterEach
    void close() {
        cloudflare.close();
    }

    @Test
    void aRequestTellsWhatWasAskedAndAnswered() {
        cloudflare.time().advance(Duration.ofHours(1));
        cache.put("a key", "value");

        assertThat(cloudflare.requests().list()).singleElement().satisfies(request -> {
            assertThat(request.at()).isEqualTo(cloudflare.time().now());
            assertThat(request.operation()).isEqualTo("KV put");
            assertThat(request.resource()).isEqualTo("cache");
            assertThat(request.method()).isEqualTo("PUT");
            assertThat(request.path()).endsWith("/values/a%20key");
            assertThat(request.status()).isEqualTo(OptionalInt.of(200));
            assertThat(request.fault()).isEmpty();
            assertThat(request).hasToString("KV put on cache: 200, PUT " + request.path());
        });
    }

    @Test
    void requestsAreSelectedByOperationAndResource() {
        cloudflare.kv("other").put("k", "v");
        cache.put("k", "v");
        cache.get("k");

        cloudflare.requests().assertCount(3);
        cloudflare.requests().of("KV").assertOperations("KV put", "KV put", "KV get");
        cloudflare.requests().of("KV put").on("cache").assertCount(1);
        cloudflare.requests().on("cache").assertOperations("KV put", "KV get");
        cloudflare
                .requests()
                .on(cloudflare.requests().list().get(1).resourceId())
                .assertOperations("KV put", "KV get");
        cloudflare.requests().of("D1").assertNone();
    }

    @Test
    void aFailedAssertionShowsWhatThereWas() {
        cache.put("k", "v");

        assertThatThrownBy(() -> cloudflare.requests().of("KV get").on("cache").assertCount(2))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("expected 2 times KV get on cache, but there were 0")
                .hasMessageContaining("KV put on cache: 200, PUT");
        assertThatThrownBy(() -> cloudflare.requests().assertNone()).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> cloudflare.requests().assertOperations("KV get"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("[KV put]");
    }

    @Test
    void anOperationThatThereIsNotIsRefused() {
        assertThatThrownBy(() -> cloudflare.requests().of("KV putt"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("KV put");
    }

    @Test
    void secretsAreNotWrittenDown() {
        cloudflare.r2("media").put("k", "v");
        R2Client.of(cloudflare.client()).s3().bucket("media").put("k", "v");

        assertThat(cloudflare.requests().list()).hasSizeGreaterThan(1).allSatisfy(request -> {
            assertThat(request.headers().first("authorization")).isEmpty();
            assertThat(request.toString() + request.headers().asMap() + request.path())
                    .doesNotContain(Defaults.TOKEN)
                    .doesNotContain("Signature=");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Auth-Key",
                "X-Amz-Security-Token",
                "Cookie",
                "X-Api-Key",
                "x-amz-copy-source-server-side-encryption-customer-key"
            })
    void secretHeadersAreNotWrittenDown(String header) {
        assertThatThrownBy(() -> cloudflare
                        .client()
                        .get("/zones")
                        .header(header, "hidden")
                        .send())
                .isInstanceOf(CloudflareException.class);

        assertThat(cloudflare.requests().list())
                .singleElement()
                .satisfies(request ->
                        assertThat(request.headers().asMap().toString()).doesNotContain("hidden"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Amz-Signature", "X-Amz-Signatur%65", "X-Amz-Security%2DToken", "signature"})
    void secretParametersAreMasked(String name) {
        Target nowhere = new Target("KV get", "", "");
        TransportRequest request = TransportRequest.builder()
                .method("GET")
                .uri(URI.create("https://in-memory/path?a=b&" + name + "=hidden&c"))
                .timeout(Duration.ofSeconds(1))
                .build();

        RecordedRequest recorded = RecordedRequest.of(request, nowhere, Optional.empty(), Instant.EPOCH);

        assertThat(recorded.path()).isEqualTo("/path?a=b&" + name + "=***&c");
    }

    @Test
    void signaturesInAddressesAreMasked(@TempDir Path folder) {
        cloudflare.d1("db").exec("CREATE TABLE t (v)");
        D1Client.of(cloudflare.client()).exportSql("db", folder.resolve("db.sql"));

        assertThat(cloudflare.requests().of("D1 download export").list())
                .singleElement()
                .satisfies(request -> assertThat(request.path()).contains("signature=***"));
    }

    @Test
    void whatTheApiDoesNotKnowIsWrittenDownToo() {
        assertThatThrownBy(() -> cloudflare.client().get("/zones").send()).isInstanceOf(CloudflareException.class);

        assertThat(cloudflare.requests().list()).singleElement().satisfies(request -> {
            assertThat(request.operation()).isEqualTo("unknown request");
            assertThat(request.status()).isEqualTo(OptionalInt.of(501));
        });
    }

    @Test
    void requestsOverASocketAreWrittenDownBeforeTheyAreAnswered() {
        try (CloudflareEmulator emulator = cloudflare.serve();
                CloudflareClient client = emulator.client()) {
            KvClient.of(client).namespace("cache").put("k", "v");

            emulator.requests().of("KV put").on("cache").assertCount(1);
            cloudflare.requests().of("KV put").assertCount(1);
        }
    }

    @Test
    void clearForgetsAll() {
        cache.put("k", "v");

        cloudflare.requests().clear();

        cloudflare.requests().assertNone();
    }

    @Test
    void resetForgetsRequestsAndFaults() {
        cloudflare.faults().on("KV").always(Fault.status(503));

        cloudflare.reset();

        cloudflare.requests().assertNone();
        cloudflare.kv("cache").put("k", "v");
    }

    @Test
    void noCountIsAssertedOnceRequestsWereDropped() {
        IntStream.rangeClosed(0, Journal.MOST).forEach(i -> cache.get("k"));

        assertThat(cloudflare.requests().list()).hasSize(Journal.MOST);
        assertThatThrownBy(() -> cloudflare.requests().of("KV put").assertNone())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("clear()");
        cloudflare.requests().clear();
        cloudflare.requests().assertNone();
    }
}

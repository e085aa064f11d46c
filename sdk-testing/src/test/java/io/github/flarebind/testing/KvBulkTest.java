package io.github.flarebind.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.flarebind.core.Body;
import io.github.flarebind.core.BulkResult;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.ManualTime;
import io.github.flarebind.core.internal.WireJson;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.kv.KvClient;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.kv.KvPair;
import io.github.flarebind.testing.engine.Account;
import io.github.flarebind.testing.rest.RestDoor;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bulk writes of which the service does not do some. */
class KvBulkTest {
    private static final int PAIRS = 50_000;

    private final ManualTime time = ManualTime.startingAt(Instant.parse("2026-09-01T00:00:00Z"));
    private final Account account = new Account("account", "token", time);
    private final RestDoor door = new RestDoor(account);
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
    private final CloudflareClient client = CloudflareClient.builder()
            .accountId("account")
            .apiToken("token")
            .baseUrl(URI.create("https://in-memory" + RestDoor.BASE_PATH))
            .transport(this::send)
            .time(time)
            .build();
    private final KvNamespace kv =
            KvClient.of(client).namespace(account.kv().named("cache").id());

    @AfterEach
    void close() {
        client.close();
    }

    /** A service that leaves keys undone as often as it is told to. */
    private TransportResponse send(TransportRequest request) throws IOException {
        if (!request.method().equals("PUT") || !request.uri().getPath().endsWith("/bulk")) {
            return door.send(request);
        }
        Set<String> undone = new TreeSet<>();
        for (JsonNode pair : WireJson.mapper().readTree(bytes(request))) {
            String key = pair.get("key").asText();
            if (refusals.merge(key, -1, Integer::sum) >= 0) {
                undone.add(key);
            }
        }
        return without(undone, door.send(only(undone, request)));
    }

    private static byte[] bytes(TransportRequest request) throws IOException {
        try (InputStream in = request.body().orElseThrow().open()) {
            return in.readAllBytes();
        }
    }

    private static TransportRequest only(Set<String> undone, TransportRequest request) throws IOException {
        ArrayNode kept = WireJson.mapper().createArrayNode();
        WireJson.mapper().readTree(bytes(request)).forEach(pair -> {
            if (!undone.contains(pair.get("key").asText())) {
                kept.add(pair);
            }
        });
        return TransportRequest.builder()
                .from(request)
                .body(Body.of(WireJson.mapper().writeValueAsBytes(kept)))
                .build();
    }

    private static TransportResponse without(Set<String> undone, TransportResponse answer) throws IOException {
        ObjectNode envelope =
                (ObjectNode) WireJson.mapper().readTree(answer.body().readAllBytes());
        ObjectNode result = envelope.putObject("result");
        result.put("successful_key_count", 0);
        undone.forEach(result.putArray("unsuccessful_keys")::add);
        return TransportResponse.of(
                answer.status(), answer.headers(), WireJson.mapper().writeValueAsBytes(envelope));
    }

    private static String key(int i) {
        return "key-%05d".formatted(i);
    }

    private BulkResult<String> putAll() {
        return kv.putAll(() -> IntStream.range(0, PAIRS)
                .mapToObj(i -> KvPair.of(key(i), "value " + i))
                .iterator());
    }

    private Set<String> stored() {
        Set<String> stored = new HashSet<>();
        kv.listAll().forEach(key -> stored.add(key.name()));
        return stored;
    }

    @Test
    void keysThatAreLeftUndoneOnceAreStoredInTheEnd() {
        IntStream.range(0, 37).forEach(i -> refusals.put(key(i * 1_351), 1));

        assertThat(putAll()).isEqualTo(new BulkResult<>(PAIRS, Map.of(), Map.of()));

        assertThat(stored()).hasSize(PAIRS);
        assertThat(refusals.values()).filteredOn(left -> left < -1).isEmpty();
    }

    @Test
    void keysThatStayUndoneAreReportedAndNoOthers() {
        Set<String> bad = new TreeSet<>();
        IntStream.range(0, 37).forEach(i -> bad.add(key(i * 1_351)));
        bad.forEach(key -> refusals.put(key, 99));

        BulkResult<String> result = putAll();

        assertThat(result.done()).isEqualTo(PAIRS - 37);
        assertThat(result.failed().keySet()).isEqualTo(bad);
        assertThat(result.failed().values()).containsOnly("the service did not do it, 3 times");
        assertThat(stored()).hasSize(PAIRS - 37).doesNotContainAnyElementsOf(bad);
    }
}

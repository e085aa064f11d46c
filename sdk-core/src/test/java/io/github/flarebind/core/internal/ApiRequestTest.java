package io.github.flarebind.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.ApiRequest;
import io.github.flarebind.core.Body;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.Page;
import io.github.flarebind.core.Pager;
import io.github.flarebind.core.Replay;
import io.github.flarebind.core.TypeRef;
import io.github.flarebind.core.error.MalformedResponseException;
import io.github.flarebind.core.error.NotFoundException;
import io.github.flarebind.core.error.OutcomeUnknownException;
import io.github.flarebind.core.error.PermissionDeniedException;
import io.github.flarebind.core.transport.TransportRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any endpoint, through the same pipeline. */
class ApiRequestTest extends PipelineSetUp {
    record Zone(String id, String name) {}

    private static final String ZONE = "{\"success\":true,\"result\":{\"id\":\"z1\",\"name\":\"example.com\"}}";

    private TransportRequest sent() {
        return wire.requests.get(wire.requests.size() - 1);
    }

    @Test
    void theResultIsReadFromItsEnvelope() {
        wire.then(200, ZONE);

        Zone zone = client.get("/zones/z1").query("a b", "c&d").query("n", 5).as(Zone.class);

        assertThat(zone).isEqualTo(new Zone("z1", "example.com"));
        assertThat(sent().method()).isEqualTo("GET");
        assertThat(sent().uri()).hasToString("https://api.cloudflare.com/client/v4/zones/z1?a%20b=c%26d&n=5");
        assertThat(sent().headers().first("authorization")).contains("Bearer t0ken");
    }

    @Test
    void genericTypesAreRead() {
        wire.then(200, "{\"success\":true,\"result\":[{\"a\":1.50}]}");

        assertThat(client.get("/x").as(new TypeRef<List<Map<String, Double>>>() {}))
                .containsExactly(Map.of("a", 1.5));
    }

    @Test
    void aBodyIsSentAsItsKindUnlessAHeaderSaysOtherwise() throws IOException {
        wire.then(200, OK).then(200, OK);

        client.patch("/zones/z1").body(Body.json(Map.of("paused", true))).send();
        assertThat(sent().method()).isEqualTo("PATCH");
        assertThat(sent().headers().first("content-type")).contains("application/json");
        assertThat(new String(sent().body().orElseThrow().open().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"paused\":true}");

        client.put("/x")
                .header("Content-Type", "text/javascript")
                .body(Body.of("export {}"))
                .send();
        assertThat(sent().headers().first("content-type")).contains("text/javascript");
    }

    @Test
    void withoutTheCallersWordItIsNotRepeated() {
        wire.thenFails(new IOException("reset"));

        assertThatThrownBy(() -> client.get("/zones").as(Zone.class)).isInstanceOf(OutcomeUnknownException.class);
        assertThat(wire.requests).hasSize(1);
    }

    @Test
    void withTheCallersWordItIsRepeated() {
        wire.thenFails(new IOException("reset")).then(503, DOWN).then(200, ZONE);

        assertThat(client.delete("/zones/z1").replay(Replay.SAFE).as(Zone.class).name())
                .isEqualTo("example.com");
    }

    @Test
    void optionsCount() {
        AtomicInteger status = new AtomicInteger();
        wire.then(404, DOWN);
        ApiRequest request = client.get("/zones/z1")
                .with(CallOptions.builder()
                        .onResponse(info -> status.set(info.status()))
                        .build());

        assertThatThrownBy(() -> request.as(Zone.class))
                .isInstanceOf(NotFoundException.class)
                .hasMessageStartingWith("API GET on /zones/z1: 404, code 1, down");
        assertThat(status).hasValue(404);
    }

    @Test
    void aRequestIsNotChangedByWhatIsAddedToIt() {
        wire.then(200, ZONE).then(200, ZONE);
        ApiRequest plain = client.get("/zones");

        plain.query("page", 2).as(Zone.class);
        plain.as(Zone.class);

        assertThat(sent().uri().getQuery()).isNull();
    }

    @Test
    void pagesByNumberLeadOn() {
        wire.then(200, page("{\"page\":1,\"per_page\":1,\"count\":1,\"total_count\":0,\"total_pages\":0}", "a"))
                .then(200, page("{\"page\":2,\"per_page\":1,\"count\":1,\"total_count\":0}", "b"))
                .then(200, "{\"success\":true,\"result\":[],\"result_info\":{\"page\":3,\"per_page\":1}}");

        assertThat(Pager.stream(next -> zones(next.orElse("1"))).map(Zone::name))
                .containsExactly("a", "b");
        assertThat(wire.requests)
                .extracting(request -> request.uri().getQuery())
                .containsExactly("page=1", "page=2", "page=3");
    }

    private Page<Zone> zones(String page) {
        return client.get("/zones").query("page", page).asPage(Zone.class);
    }

    @Test
    void cursorsAreFoundWhereverTheyStand() {
        wire.then(200, page("{\"cursors\":{\"after\":\"k2\"}}", "a")).then(200, page("{\"cursor\":\"\"}", "b"));

        assertThat(client.get("/x").asPage(Zone.class).cursor()).contains("k2");
        assertThat(client.get("/x").asPage(Zone.class).cursor()).isEmpty();
    }

    private static String page(String info, String name) {
        return "{\"success\":true,\"result\":[{\"id\":\"1\",\"name\":\"" + name + "\"}],\"result_info\":" + info + "}";
    }

    @Test
    void rawBytesNeedNoEnvelope() {
        wire.then(200, "export default {}");

        assertThat(new String(client.get("/script").bytes(), StandardCharsets.UTF_8))
                .isEqualTo("export default {}");
    }

    @Test
    void aMissingResultIsTold() {
        wire.then(200, "{\"success\":true,\"result\":null}");

        assertThatThrownBy(() -> client.get("/zones").replay(Replay.SAFE).as(Zone.class))
                .isInstanceOf(MalformedResponseException.class);
    }

    @Test
    void aForbiddenEndpointTellsWhatToCheck() {
        wire.then(403, "{\"success\":false,\"errors\":[{\"code\":10000,\"message\":\"Authentication error\"}]}");

        assertThatThrownBy(() -> client.get("/zones").as(Zone.class))
                .isInstanceOf(PermissionDeniedException.class)
                .hasMessageContaining("permission that its documentation names");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "zones",
                "//zones",
                "/zones?a=b",
                "/a/../b",
                "/a/%2e%2E/b",
                "/./a",
                "/a b",
                "/a#b",
                "/a%2",
                "/\u00e9",
                "/a/",
                "https://example.com/",
                "/a\\b"
            })
    void aPathThatMeansSomethingElseIsRefused(String path) {
        assertThatThrownBy(() -> client.get(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aVeryLongPathIsNoTrouble() {
        wire.then(200, ZONE);

        client.get("/" + "a".repeat(100_000)).as(Zone.class);

        assertThat(sent().uri().getPath()).hasSizeGreaterThan(100_000);
    }
}

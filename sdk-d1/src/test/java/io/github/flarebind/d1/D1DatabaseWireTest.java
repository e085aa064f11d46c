package io.github.flarebind.d1;

import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.error.ConflictException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each request as it stands on the wire, so that client and emulator cannot share a mistake. */
class D1DatabaseWireTest extends D1Wire {
    @Test
    void createDatabase() {
        answers(okJson("{\"success\":true,\"result\":{\"uuid\":\"3f2a\",\"name\":\"app\",\"version\":\"production\","
                + "\"created_at\":\"2025-01-02T03:04:05.678Z\",\"file_size\":0}}"));

        assertThat(D1Client.of(client).create("app"))
                .isEqualTo(new D1DatabaseInfo("3f2a", "app", Optional.of(Instant.parse("2025-01-02T03:04:05.678Z"))));

        cloudflare.verify(
                1,
                postRequestedFor(urlEqualTo(DATABASES))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withRequestBody(equalToJson("{\"name\":\"app\"}")));
    }

    @Test
    void createDatabaseUnderATakenName() {
        answers(refusal(400, 7502, "exists"));

        assertThatThrownBy(() -> D1Client.of(client).create("app")).isInstanceOf(ConflictException.class);
    }

    @Test
    void listDatabases() {
        answers(okJson("{\"success\":true,\"result\":[{\"uuid\":\"3f2a\",\"name\":\"app\","
                + "\"created_at\":\"2025-01-02T03:04:05Z\"}],\"result_info\":{\"page\":1,\"total_count\":0}}"));

        assertThat(D1Client.of(client).list()).extracting(D1DatabaseInfo::id).containsExactly("3f2a");

        cloudflare.verify(1, getRequestedFor(urlEqualTo(DATABASES + "?page=1&per_page=100")));
    }

    @Test
    void deleteDatabase() {
        answers(okJson("{\"success\":true,\"result\":null}"));

        D1Client.of(client).delete("3f2a");

        cloudflare.verify(1, deleteRequestedFor(urlEqualTo(DATABASES + "/3f2a")));
    }
}

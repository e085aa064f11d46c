package io.github.flarebind.kv;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.github.flarebind.core.error.RateLimitedException;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A put that comes within a second of another of the same key. */
class KvBusyKeyTest extends KvWire {
    private static final ResponseDefinitionBuilder TOO_SOON = refused(10048);
    private static final int CALLS = 120;

    private static ResponseDefinitionBuilder refused(int code) {
        return aResponse().withStatus(429).withBody(error(code, "Too Many Requests"));
    }

    private void onceThenDone(ResponseDefinitionBuilder refusal) {
        cloudflare.stubFor(any(anyUrl())
                .inScenario("busy")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(refusal)
                .willSetStateTo("free"));
        cloudflare.stubFor(
                any(anyUrl()).inScenario("busy").whenScenarioStateIs("free").willReturn(okJson(result("null"))));
    }

    @Test
    void waitsForAboutASecond() {
        onceThenDone(TOO_SOON);

        kv.put("k", "v");

        assertThat(time.now()).isBetween(Instant.ofEpochMilli(1000), Instant.ofEpochMilli(1500));
        cloudflare.verify(2, putRequestedFor(urlEqualTo(NS + "/values/k")));
    }

    @Test
    void theAccountsWaitIsKept() {
        onceThenDone(refused(971).withHeader("Retry-After", "50"));

        kv.put("k", "v");

        assertThat(time.now()).isEqualTo(Instant.ofEpochSecond(50));
    }

    @Test
    void isToldWhenItDoesNotEnd() {
        answers(TOO_SOON);

        assertThatThrownBy(() -> kv.put("k", "v"))
                .isInstanceOf(RateLimitedException.class)
                .hasMessage("KV put on key 'k' in namespace " + ID + ": 429, code 10048, Too Many Requests. Perhaps the"
                        + " key is written more than once a second, the most that KV takes: write it less often");
        cloudflare.verify(5, putRequestedFor(urlEqualTo(NS + "/values/k")));
    }

    @Test
    void takesNoRetryFromOtherCalls() {
        answers(TOO_SOON);
        failing(CALLS);
        cloudflare.verify(CALLS * 5, putRequestedFor(urlEqualTo(NS + "/values/k")));
    }

    @Test
    void theAccountsTakesFromTheRetriesOfAll() {
        answers(refused(971));
        failing(CALLS);
        cloudflare.verify(CALLS + 500 / 5, putRequestedFor(urlEqualTo(NS + "/values/k")));
    }

    private void failing(int calls) {
        IntStream.range(0, calls)
                .forEach(i -> assertThatThrownBy(() -> kv.put("k", "v")).isInstanceOf(RateLimitedException.class));
    }
}

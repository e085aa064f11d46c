package io.github.flarebind.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.github.flarebind.core.Body;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.ManualTime;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A body's progress while it really goes over a wire. */
class ProgressWireTest {
    @RegisterExtension
    final WireMockExtension server = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private void answers(String state, int status, String body) {
        server.stubFor(WireMock.any(WireMock.anyUrl())
                .inScenario("two attempts")
                .whenScenarioStateIs(state)
                .willSetStateTo("second")
                .willReturn(WireMock.aResponse().withStatus(status).withBody(body)));
    }

    private String put(Body body) {
        try (CloudflareClient client = CloudflareClient.builder()
                .apiToken("t0ken")
                .accountId("acc")
                .baseUrl(URI.create("http://127.0.0.1:" + server.getPort()))
                .time(ManualTime.startingAt(Instant.EPOCH))
                .build()) {
            return ClientRuntime.of(client)
                    .call(TestOperation.READ, "thing", CallOptions.defaults())
                    .put("thing")
                    .body("application/octet-stream", body)
                    .decode(PipelineSetUp.text())
                    .await();
        }
    }

    @Test
    void everyAttemptIsToldFromZeroOnTheCallingThread() {
        answers(Scenario.STARTED, 503, PipelineSetUp.DOWN);
        answers("second", 200, PipelineSetUp.OK);
        List<Long> told = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();

        String result = put(Body.of(new byte[100_000]).onProgress((bytes, total) -> {
            told.add(bytes);
            threads.add(Thread.currentThread());
        }));

        assertThat(result).isEqualTo("done");
        assertThat(told).containsExactly(65_536L, 100_000L, 65_536L, 100_000L);
        assertThat(threads).containsOnly(Thread.currentThread());
    }
}

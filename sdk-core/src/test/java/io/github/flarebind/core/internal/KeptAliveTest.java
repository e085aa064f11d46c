package io.github.flarebind.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.ManualTime;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that closes connections which were kept alive, without a word. */
@Timeout(120)
class KeptAliveTest {
    private static final String OK =
            "HTTP/1.1 200 OK\r\nContent-Length: " + PipelineSetUp.OK.length() + "\r\n\r\n" + PipelineSetUp.OK;
    private static final int CALLS = 1000;

    @Test
    void callsThatMayBeRepeatedNeverFailOnAClosedConnection() throws IOException {
        try (RawServer raw = RawServer.talking(talk -> {
                    for (int i = 0; i < 3; i++) {
                        talk.hear().say(OK);
                    }
                });
                CloudflareClient client = CloudflareClient.builder()
                        .apiToken("t0ken")
                        .accountId("acc")
                        .baseUrl(raw.url(""))
                        .time(ManualTime.startingAt(Instant.EPOCH))
                        .build()) {
            for (int i = 0; i < CALLS; i++) {
                CallBuilder call = ClientRuntime.of(client).call(TestOperation.READ, "thing", CallOptions.defaults());
                CallBuilder described = i % 2 == 0 ? call.put("thing") : call.get("thing");

                assertThat(described.decode(PipelineSetUp.text()).await()).isEqualTo("done");
            }

            assertThat(raw.connections()).isGreaterThanOrEqualTo(CALLS / 3);
        }
    }
}

package io.github.flarebind.kv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.error.InvalidRequestException;
import io.github.flarebind.core.error.TransportException;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.Transport;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Who closes a value that is still to be read. */
class KvStreamTest {
    private final AtomicInteger closed = new AtomicInteger();
    private final List<Boolean> streamed = new ArrayList<>();
    private int metadataStatus = 200;
    private String announced = "5";

    private final Transport wire = request -> {
        streamed.add(request.streamed());
        return metadata(request) ? metadata() : value();
    };

    private static boolean metadata(TransportRequest request) {
        return request.uri().getPath().contains("/metadata/");
    }

    private TransportResponse metadata() {
        return TransportResponse.of(
                metadataStatus,
                Headers.empty(),
                ("{\"success\":" + (metadataStatus == 200) + ",\"errors\":[],\"result\":null}")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private TransportResponse value() {
        return TransportResponse.of(
                200,
                Headers.of("Content-Length", announced),
                new ByteArrayInputStream("hello".getBytes(StandardCharsets.UTF_8)) {
                    @Override
                    public void close() {
                        closed.incrementAndGet();
                    }
                });
    }

    private KvNamespace kv() {
        return KvClient.of(CloudflareClient.builder()
                        .apiToken("t0ken")
                        .accountId("acc")
                        .transport(wire)
                        .build())
                .namespace(KvWire.ID);
    }

    @Test
    void theCallerClosesIt() {
        KvStream value = kv().getStream("k").orElseThrow();
        assertThat(closed).hasValue(0);
        assertThat(streamed).containsExactly(true);

        value.close();

        assertThat(closed).hasValue(1);
        assertThatThrownBy(value::bytes)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is closed");
    }

    @Test
    void itIsHandedOverOpenWithItsMetadata() {
        assertThat(kv().getStreamWithMetadata("k").orElseThrow().value().text()).isEqualTo("hello");
        assertThat(kv().async()
                        .getStreamWithMetadata("k")
                        .join()
                        .orElseThrow()
                        .value()
                        .text())
                .isEqualTo("hello");
    }

    @Test
    void itIsClosedWhenItsMetadataCannotBeRead() {
        metadataStatus = 400;

        assertThatThrownBy(() -> kv().getStreamWithMetadata("k")).isInstanceOf(InvalidRequestException.class);

        assertThat(closed).hasValue(1);
    }

    @Test
    void oneThatIsCutShortIsNoValue() {
        announced = "6";

        assertThatThrownBy(() -> kv().getStream("k").orElseThrow().bytes())
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("it ended after 5 bytes of 6");
    }
}

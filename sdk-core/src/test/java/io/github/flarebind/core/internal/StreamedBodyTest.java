package io.github.flarebind.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.JacksonJsonCodec;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamedBodyTest {
    @TempDir
    Path folder;

    @Test
    void writingItWhereNoFileCanBeClosesIt() {
        AtomicBoolean closed = new AtomicBoolean();
        FilterInputStream in = new FilterInputStream(new ByteArrayInputStream(new byte[3])) {
            @Override
            public void close() throws IOException {
                closed.set(true);
                super.close();
            }
        };
        StreamedBody body = new StreamedBody(
                TransportResponse.of(200, Headers.empty(), in),
                JacksonJsonCodec.defaults(),
                TestOperation.READ,
                "key 'k'");

        assertThatThrownBy(() -> body.writeTo(folder.resolve("none/a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("its folder is not there");
        assertThat(closed).isTrue();
    }
}

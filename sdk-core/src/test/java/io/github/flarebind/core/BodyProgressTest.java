package io.github.flarebind.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyProgressTest {
    private static final int CHUNK = 64 * 1024;

    private final List<String> told = new ArrayList<>();
    private final BodyProgress listener = (bytes, total) -> told.add(bytes + "/" + total);

    private static void drain(Body body, int buffer) throws IOException {
        try (InputStream in = body.open()) {
            byte[] bytes = new byte[buffer];
            for (int n = in.read(bytes); n >= 0; ) {
                n = in.read(bytes);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, CHUNK})
    void itIsToldOnceAChunkAndOnceAtTheEnd(int buffer) throws IOException {
        drain(Body.of(new byte[2 * CHUNK + 10]).onProgress(listener), buffer);

        assertThat(told).containsExactly("65536/131082", "131072/131082", "131082/131082");
    }

    @Test
    void anEndOnAChunkIsToldOnce() throws IOException {
        drain(Body.of(new byte[CHUNK]).onProgress(listener), CHUNK);

        assertThat(told).containsExactly("65536/65536");
    }

    @Test
    void aReaderOfSingleBytesIsCountedToo() throws IOException {
        try (InputStream in = Body.of("ab").onProgress(listener).open()) {
            assertThat(List.of(in.read(), in.read(), in.read())).containsExactly((int) 'a', (int) 'b', -1);
        }

        assertThat(told).containsExactly("2/2");
    }

    @Test
    void anEmptyBodyIsToldAtItsEnd() throws IOException {
        drain(Body.of("").onProgress(listener), CHUNK);

        assertThat(told).containsExactly("0/0");
    }

    @Test
    void theNextAttemptCountsAnew() throws IOException {
        Body body = Body.of(new byte[CHUNK + 10]).onProgress(listener);
        try (InputStream cut = body.open()) {
            assertThat(cut.readNBytes(CHUNK)).hasSize(CHUNK);
        }

        drain(body, CHUNK);

        assertThat(told).containsExactly("65536/65546", "65536/65546", "65546/65546");
    }

    @Test
    void whatTheListenerThrowsIsDropped() throws IOException {
        Body body = Body.of("abc").onProgress((bytes, total) -> {
            throw new IllegalStateException("is dropped");
        });

        assertThat(body.open().readAllBytes()).asString().isEqualTo("abc");
    }

    @Test
    void theBodyStaysWhatItIsButIsReadByTheCaller() {
        Body body = Body.of("abc").onProgress(listener);

        assertThat(body.kind()).isEqualTo(Body.Kind.TEXT);
        assertThat(body.length()).hasValue(3);
        assertThat(body.replayable()).isTrue();
        assertThat(body.inMemory()).isFalse();
        assertThat(body).hasToString("TEXT body of 3 bytes");
    }

    @Test
    void aStreamThatIsReadOnceStaysOne() {
        Body body = Body.stream(new ByteArrayInputStream(new byte[3]), 3).onProgress(listener);

        body.open();

        assertThat(body.replayable()).isFalse();
    }

    @Test
    void jsonIsWrittenFirst() throws IOException {
        Body body = Body.json(Map.of("a", 1)).onProgress(listener);
        assertThat(body.kind()).isEqualTo(Body.Kind.JSON);

        drain(body.resolve(JacksonJsonCodec.defaults()), CHUNK);

        assertThat(told).containsExactly("7/7");
    }

    @Test
    void aSourceIsClosedAndHeldToItsLength() {
        List<String> closed = new ArrayList<>();
        InputStream source = new ByteArrayInputStream(new byte[2]) {
            @Override
            public void close() {
                closed.add("closed");
            }
        };

        assertThatThrownBy(() -> drain(Body.stream(source, 3).onProgress(listener), CHUNK))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(closed).hasSize(1);
        assertThat(told).isEmpty();
    }
}

package io.github.flarebind.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.error.BodySourceException;
import io.github.flarebind.core.internal.RawServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources that go silent without a total: the source is told as what failed, and harms no other call. */
@Timeout(120)
class SilentSourceTest extends RawAnswers {
    private static RawServer listening() throws IOException {
        return RawServer.talking(talk -> talk.hear().awaitEnd());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 10})
    void aSilentSourceEndsWithTheSilence(long length) throws Exception {
        try (RawServer raw = listening();
                PipedInputStream silent = new PipedInputStream();
                PipedOutputStream writer = new PipedOutputStream(silent)) {
            assertThat(writer).isNotNull();
            assertThatThrownBy(() -> transport(SHORT)
                            .send(to(raw).body(Body.stream(silent, length)).build()))
                    .isInstanceOf(BodySourceException.class)
                    .cause()
                    .hasMessage("the source gave no byte for 500 ms");
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }

    @Test
    void aSourceWhoseCloseBlocksHoldsUpNoOtherUpload() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        JdkTransport shared = transport(SHORT);
        try (RawServer raw = listening()) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> shared.send(
                                to(raw).body(Body.stream(blocked(released), 10)).build()))
                        .isInstanceOf(BodySourceException.class);
            }
        } finally {
            released.countDown();
        }
    }

    /** Its read ends with an interrupt, its close only once it is released. */
    private static InputStream blocked(CountDownLatch released) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                return read(new byte[1], 0, 1);
            }

            @Override
            public int read(byte[] buffer, int offset, int count) throws IOException {
                try {
                    released.await();
                    return -1;
                } catch (InterruptedException e) {
                    throw new InterruptedIOException();
                }
            }

            @Override
            public void close() throws IOException {
                int unused = read();
            }
        };
    }

    @Test
    void aTimeoutOfTheSourceIsNoInterrupt() throws Exception {
        InputStream late = new InputStream() {
            @Override
            public int read() throws IOException {
                return read(new byte[1], 0, 1);
            }

            @Override
            public int read(byte[] buffer, int offset, int count) throws IOException {
                throw new InterruptedIOException("timeout");
            }
        };
        try (RawServer raw = listening()) {
            assertThatThrownBy(() ->
                            transport.send(to(raw).body(Body.stream(late, 10)).build()))
                    .isInstanceOf(BodySourceException.class)
                    .hasMessageContaining("timeout");
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }
}

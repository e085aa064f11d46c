package io.github.flarebind.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.internal.RawServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Uploads from sources that say nothing, to servers that take nothing: each ends in time and leaves no connection. */
@Timeout(120)
class UploadTest extends RawAnswers {
    private static final int LARGE = 200_000_000;

    private static InputStream zeros() {
        return new InputStream() {
            private long left = LARGE;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int count) {
                int n = (int) Math.min(left, count);
                left -= n;
                return n == 0 ? -1 : n;
            }
        };
    }

    private static RawServer deaf() throws IOException {
        return RawServer.talking(talk -> talk.hear().stall());
    }

    private static RawServer listening() throws IOException {
        return RawServer.talking(talk -> talk.hear().awaitEnd());
    }

    @Test
    void aServerThatTakesNothingEndsWithTheSilence() throws IOException {
        try (RawServer raw = deaf()) {
            assertThatThrownBy(() -> transport(SHORT)
                            .send(to(raw).body(Body.stream(zeros(), LARGE)).build()))
                    .isInstanceOf(HttpTimeoutException.class)
                    .hasMessage("no byte was taken for 500 ms");
        }
    }

    @Test
    void aServerThatTakesNothingEndsWithTheTotal() throws IOException {
        try (RawServer raw = deaf()) {
            assertThatThrownBy(() -> transport.send(to(raw).body(Body.stream(zeros(), LARGE))
                            .total(SHORT)
                            .build()))
                    .isInstanceOf(HttpTimeoutException.class);
        }
    }

    @Test
    void aServerThatTakesAllAndSaysNothingEndsWithTheTotal() throws Exception {
        try (RawServer raw = listening()) {
            assertThatThrownBy(() -> transport.send(to(raw).body(Body.stream(new ByteArrayInputStream(new byte[9]), 9))
                            .total(SHORT)
                            .build()))
                    .isInstanceOf(HttpTimeoutException.class);
            raw.awaitLeft();
        }
    }

    @Test
    void aSilentPipeEndsWithTheTotal() throws Exception {
        try (RawServer raw = listening();
                PipedInputStream silent = new PipedInputStream();
                PipedOutputStream writer = new PipedOutputStream(silent)) {
            writer.write(1);

            assertThatThrownBy(() -> transport.send(
                            to(raw).body(Body.stream(silent, 10)).total(ROOMY).build()))
                    .isInstanceOf(HttpTimeoutException.class)
                    .hasMessage("the request body did not go out in time");
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            raw.awaitLeft();
        }
    }

    @Test
    void aSilentSocketEndsWithTheTotal() throws Exception {
        InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        try (RawServer raw = listening();
                ServerSocket peer = new ServerSocket(0, 1, here);
                Socket silent = new Socket(here, peer.getLocalPort())) {
            assertThatThrownBy(() -> transport.send(to(raw).body(Body.stream(silent.getInputStream(), 10))
                            .total(SHORT)
                            .build()))
                    .isInstanceOf(HttpTimeoutException.class);
            assertThat(silent.isClosed()).isTrue();
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            raw.awaitLeft();
        }
    }

    @Test
    void aConnectionLostWhileTheSourceIsSilentEndsTheCall() throws Exception {
        try (RawServer raw = RawServer.answering("");
                PipedInputStream silent = new PipedInputStream();
                PipedOutputStream writer = new PipedOutputStream(silent)) {
            writer.write(1);

            assertThatThrownBy(() ->
                            transport.send(to(raw).body(Body.stream(silent, 10)).build()))
                    .isInstanceOf(IOException.class);
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }

    @Test
    void anInterruptWhileTheSourceIsSilentEndsTheExchange() throws Exception {
        CompletableFuture<Thread> caller = new CompletableFuture<>();
        try (RawServer raw = listening();
                PipedInputStream silent = new PipedInputStream();
                PipedOutputStream writer = new PipedOutputStream(silent)) {
            writer.write(1);
            CompletableFuture<Throwable> failure = failing(
                    caller,
                    () -> transport.send(to(raw).body(Body.stream(silent, 10)).build()));

            caller.get().interrupt();

            assertThat(failure.get(60, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void anInterruptWhileTheServerTakesNothingEndsTheExchange() throws Exception {
        CompletableFuture<Thread> caller = new CompletableFuture<>();
        try (RawServer raw = RawServer.talking(talk -> {
            talk.hear().hear(LARGE / 100);
            caller.join().interrupt();
            talk.awaitEnd();
        })) {
            CompletableFuture<Throwable> failure = failing(
                    caller,
                    () -> transport.send(
                            to(raw).body(Body.stream(zeros(), LARGE)).build()));

            assertThat(failure.get(60, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
            raw.awaitLeft();
        }
    }

    @Test
    void anAnswerBeforeTheWholeBodyLeavesTheConnectionInStep() throws Exception {
        try (RawServer raw = RawServer.talking(talk -> {
            while (true) {
                talk.hear().hear(100).say("HTTP/1.1 413 No\r\nContent-Length: 0\r\n\r\n");
                talk.pause(SHORT).hear(LARGE - 100);
            }
        })) {
            for (int i = 0; i < 3; i++) {
                assertThat(transport
                                .send(to(raw).body(Body.stream(zeros(), LARGE)).build())
                                .status())
                        .isEqualTo(413);
            }
        }
    }

    @Test
    void aServerThatAnswersAndTakesNoMoreEndsTheUpload() throws Exception {
        try (RawServer raw = RawServer.talking(talk ->
                talk.hear().say("HTTP/1.1 413 No\r\nContent-Length: 0\r\n\r\n").stall())) {
            assertThatThrownBy(() -> transport(SHORT)
                            .send(to(raw).body(Body.stream(zeros(), LARGE)).build()))
                    .isInstanceOf(HttpTimeoutException.class);
        }
    }
}

package io.github.flarebind.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.internal.RawServer;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reading an answer comes to when the server is silent, slow or gone, and when the reader is called off. */
@Timeout(120)
class AnswerStreamTest extends RawAnswers {
    private static final String ENDLESS = "HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                HALF,
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n8\r\nhalf",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n0\r\n",
                "HTTP/1.1 500 Oops\r\nContent-Length: 10\r\n\r\nhalf",
                "HTTP/1.1 200 OK\r\nContent-Le"
            })
    void anAnswerCutShortIsNoAnswer(String cut) throws IOException {
        try (RawServer raw = RawServer.answering(cut)) {
            assertThatThrownBy(() -> transport.send(to(raw).build())).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> transport.send(streamed(raw)).body().readAllBytes())
                    .isInstanceOf(IOException.class);
        }
    }

    /** HTTP/2 lets a stream end where it likes, and the HTTP client says nothing of it. */
    @Test
    void anAnswerIsHeldToItsLengthWhateverTheProtocol() throws IOException {
        try (AnswerStream answer = new AnswerStream(LONG, 10)) {
            answer.onSubscribe(unheard());
            answer.onNext(List.of(ByteBuffer.wrap(new byte[4])));
            answer.onComplete();

            assertThatThrownBy(answer::readAllBytes)
                    .isInstanceOf(IOException.class)
                    .hasMessage("the answer ended after 4 bytes of 10");
        }
    }

    @Test
    void silenceBeforeTheHeadersEndsWithTheTimeout() throws IOException {
        try (RawServer raw = server("")) {
            assertThatThrownBy(() -> transport.send(to(raw).timeout(SHORT).build()))
                    .isInstanceOf(HttpTimeoutException.class);
        }
    }

    @Test
    void silenceInTheBodyEndsWithTheTimeout() throws Exception {
        try (RawServer raw = server(HALF)) {
            assertThatThrownBy(() -> transport.send(to(raw).timeout(SHORT).build()))
                    .isInstanceOf(HttpTimeoutException.class)
                    .hasMessage("the answer did not end in time");
            raw.awaitLeft();
        }
    }

    @Test
    void silenceEndsAStreamedAnswer() throws Exception {
        try (RawServer raw = server(HALF);
                InputStream in = transport(ROOMY).send(streamed(raw)).body()) {
            assertThat(in.readNBytes(4)).asString().isEqualTo("half");

            assertThatThrownBy(in::read)
                    .isInstanceOf(HttpTimeoutException.class)
                    .hasMessage("no byte came for 2 s");
            raw.awaitLeft();
        }
    }

    @Test
    void aStreamedAnswerMayLastAsLongAsBytesCome() throws Exception {
        Duration silence = Duration.ofMillis(1500);
        try (RawServer raw = RawServer.talking(talk -> {
                    talk.hear().say("HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\n");
                    for (int i = 0; i < 8; i++) {
                        talk.pause(Duration.ofMillis(250)).say("x");
                    }
                });
                InputStream in = transport(silence).send(streamed(raw)).body()) {
            assertThat(in.readAllBytes()).hasSize(8);
        }
    }

    @Test
    void aBufferedAnswerMayPauseLongerThanTheSilence() throws Exception {
        try (RawServer raw = RawServer.talking(
                talk -> talk.hear().say(HALF).pause(SHORT.multipliedBy(3)).say("x".repeat(6)))) {
            assertThat(transport(SHORT).send(to(raw).build()).body().readAllBytes())
                    .hasSize(10);
        }
    }

    @Test
    void aStreamedAnswerEndsWithTheTotal() throws Exception {
        try (RawServer raw = server(HALF);
                InputStream in = transport
                        .send(to(raw).streamed(true).total(ROOMY).build())
                        .body()) {
            assertThatThrownBy(in::readAllBytes)
                    .isInstanceOf(HttpTimeoutException.class)
                    .hasMessage("the answer did not end in time");
            raw.awaitLeft();
        }
    }

    @Test
    void whatCameInTimeAndIsReadTooLateIsRefused() throws Exception {
        try (RawServer raw = server("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nhere");
                InputStream in = transport
                        .send(to(raw).streamed(true).total(ROOMY).build())
                        .body()) {
            raw.pause(ROOMY.plusMillis(50));

            assertThatThrownBy(in::read).isInstanceOf(HttpTimeoutException.class);
        }
    }

    @Test
    void anInterruptEndsAReadAndKeepsTheFlag() throws Exception {
        try (RawServer raw = server(HALF)) {
            InputStream in = transport.send(streamed(raw)).body();
            CompletableFuture<Thread> reader = new CompletableFuture<>();
            CompletableFuture<Boolean> flag = new CompletableFuture<>();
            CompletableFuture<Throwable> failure = failing(reader, () -> {
                try {
                    return in.readAllBytes();
                } finally {
                    flag.complete(Thread.currentThread().isInterrupted());
                }
            });

            reader.get().interrupt();

            assertThat(failure.get(60, TimeUnit.SECONDS)).isInstanceOf(InterruptedIOException.class);
            assertThat(flag.get()).isTrue();
            raw.awaitLeft();
        }
    }

    @Test
    void anInterruptEndsABufferedAnswer() throws Exception {
        CompletableFuture<Thread> caller = new CompletableFuture<>();
        try (RawServer raw = RawServer.talking(talk -> {
            talk.hear().say(HALF);
            caller.join().interrupt();
            talk.awaitEnd();
        })) {
            CompletableFuture<Throwable> failure = failing(caller, () -> transport.send(to(raw).build()));

            assertThat(failure.get(60, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
            raw.awaitLeft();
        }
    }

    @Test
    void closingGivesUpTheConnection() throws Exception {
        try (RawServer raw = RawServer.talking(talk -> {
            talk.hear().say(ENDLESS);
            while (true) {
                talk.say("x".repeat(10_000));
            }
        })) {
            TransportResponse response = transport.send(streamed(raw));
            assertThat(response.body().read()).isEqualTo('x');

            response.close();

            raw.awaitLeft();
            assertThatThrownBy(() -> response.body().read()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void closingWakesAReaderInAnotherThread() throws Exception {
        try (RawServer raw = server(HALF)) {
            InputStream in = transport.send(streamed(raw)).body();
            CompletableFuture<Throwable> failure = failing(new CompletableFuture<>(), in::readAllBytes);

            in.close();

            assertThat(failure.get(60, TimeUnit.SECONDS)).isInstanceOf(IOException.class);
            raw.awaitLeft();
        }
    }

    @Test
    void aReaderThatPausesHoldsTheServerBack() throws Exception {
        CompletableFuture<Integer> said = new CompletableFuture<>();
        int most = 300_000_000;
        try (RawServer raw = RawServer.talking(talk -> {
                    talk.hear().say(ENDLESS);
                    said.complete(talk.sayUntilHeld("x".repeat(100_000), most));
                    talk.awaitEnd();
                });
                InputStream in = transport.send(streamed(raw)).body()) {
            assertThat(in.read()).isEqualTo('x');

            assertThat(said.get(60, TimeUnit.SECONDS)).isLessThan(most / 3);
        }
    }

    @Test
    void aConnectionIsUsedAgainOnceAnAnswerWasReadToItsEnd() throws Exception {
        try (RawServer raw = RawServer.talking(talk -> {
            while (true) {
                talk.hear().say("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nhere");
                talk.hear().say("HTTP/1.1 404 No\r\nContent-Length: 4\r\n\r\nhere");
            }
        })) {
            for (int i = 0; i < 5; i++) {
                try (InputStream in = transport.send(streamed(raw)).body()) {
                    assertThat(in.readAllBytes()).hasSize(4);
                }
                transport.send(to(raw).build());
            }

            assertThat(raw.connections()).isEqualTo(1);
        }
    }

    private static Subscription unheard() {
        return new Subscription() {
            @Override
            public void request(long n) {}

            @Override
            public void cancel() {}
        };
    }
}

package io.github.flarebind.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.internal.RawServer;
import java.io.IOException;
import java.net.ProtocolException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hostile server can make us hold: little, whatever it sends. The most is 100,000 bytes here. */
@Timeout(120)
class BoundsTest extends RawAnswers {
    private static final int MOST = 100_000;
    private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

    @Test
    void anAnswerOfTheMostIsRead() throws Exception {
        String head = "HTTP/1.1 200 OK\r\nContent-Length: " + MOST + "\r\n\r\n";
        try (RawServer raw = server(head + "x".repeat(MOST))) {
            assertThat(transport.send(to(raw).build()).body().readAllBytes()).hasSize(MOST);
        }
    }

    @Test
    void anAnswerOfTheMostInChunksIsRead() throws Exception {
        String chunk = Integer.toHexString(MOST) + "\r\n" + "x".repeat(MOST) + "\r\n";
        try (RawServer raw = server(CHUNKED + chunk + "0\r\n\r\n")) {
            assertThat(transport.send(to(raw).build()).body().readAllBytes()).hasSize(MOST);
        }
    }

    @Test
    void anAnswerThatAnnouncesMoreIsRefusedUnread() throws Exception {
        try (RawServer raw = server("HTTP/1.1 200 OK\r\nContent-Length: " + (MOST + 1) + "\r\n\r\n")) {
            assertThatThrownBy(() -> transport.send(to(raw).build()))
                    .isInstanceOf(AnswerTooLargeException.class)
                    .hasMessage("the answer has 100001 bytes, at most 100000 are read into memory");
            raw.awaitLeft();
        }
    }

    @Test
    void anEndlessAnswerIsRefused() throws Exception {
        try (RawServer raw = RawServer.talking(talk -> {
            talk.hear().say(CHUNKED);
            while (true) {
                talk.say("3e8\r\n" + "x".repeat(1000) + "\r\n");
            }
        })) {
            assertThatThrownBy(() -> transport.send(to(raw).build())).isInstanceOf(AnswerTooLargeException.class);
            raw.awaitLeft();
        }
    }

    @Test
    void ofAnEndlessErrorTheStartIsRead() throws Exception {
        try (RawServer raw = RawServer.talking(talk -> {
            talk.hear().say("HTTP/1.1 400 Bad\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (true) {
                talk.say("3e8\r\n" + "x".repeat(1000) + "\r\n");
            }
        })) {
            assertThat(transport.send(to(raw).build()).body().readAllBytes()).hasSize(1000);
            raw.awaitLeft();
        }
    }

    @Test
    void aMillionHeaderLinesAreRefused() throws Exception {
        try (RawServer raw = RawServer.talking(talk -> {
            talk.hear().say("HTTP/1.1 200 OK\r\n");
            for (int i = 0; i < 1000; i++) {
                talk.say(("X-Line-" + i + ": some value\r\n").repeat(1000));
            }
            talk.say("Content-Length: 0\r\n\r\n");
        })) {
            assertThatThrownBy(() -> transport.send(to(raw).build())).isInstanceOf(ProtocolException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what is this?\r\n\r\n",
                "SSH-2.0-OpenSSH_9.2\r\n",
                "HTTP/1.1 abc OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n"
            })
    void whatHasNoHeadOfHttpIsAProtocolException(String answer) throws IOException {
        try (RawServer raw = RawServer.answering(answer)) {
            assertThatThrownBy(() -> transport.send(to(raw).build())).isInstanceOf(ProtocolException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
                CHUNKED + "zz\r\nhalf\r\n",
                CHUNKED + "4\r\nhalf-and-more\r\n",
                CHUNKED + "ffffffffffffffff\r\nhalf\r\n"
            })
    void aBodyThatIsNoHttpIsAnIoException(String answer) throws IOException {
        try (RawServer raw = RawServer.answering(answer)) {
            assertThatThrownBy(() -> transport.send(to(raw).build())).isInstanceOf(IOException.class);
        }
    }
}

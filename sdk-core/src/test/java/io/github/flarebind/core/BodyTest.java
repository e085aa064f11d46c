package io.github.flarebind.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.error.BodySourceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BodyTest {
    @Test
    void textIsUtf8() throws IOException {
        Body body = Body.of("é");

        assertThat(body.length()).hasValue(2);
        assertThat(body.open().readAllBytes()).isEqualTo("é".getBytes(StandardCharsets.UTF_8));
        assertThat(body.replayable()).isTrue();
    }

    @Test
    void anUnpairedSurrogateIsRefused() {
        assertThatThrownBy(() -> Body.of("\uDE48"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("surrogate");
    }

    @Test
    @SuppressWarnings("NullAway") // what a caller without a null checker may do
    void nullIsToldByName() {
        assertThatThrownBy(() -> Body.of((String) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("the text of a body is null");
        assertThatThrownBy(() -> Body.of((byte[]) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("the bytes of a body are null");
    }

    @Test
    void bytesAreCopied() throws IOException {
        byte[] bytes = {1, 2};
        Body body = Body.of(bytes);
        bytes[0] = 9;

        assertThat(body.open().readAllBytes()).containsExactly(1, 2);
    }

    @Test
    void aFileIsReadAnewEachTime(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("f"), "content");
        Body body = Body.file(file);

        assertThat(body.length()).hasValue(7);
        assertThat(body.open().readAllBytes()).asString().isEqualTo("content");
        assertThat(body.open().readAllBytes()).asString().isEqualTo("content");
    }

    @Test
    void aMissingFileIsRefusedAtOnce(@TempDir Path folder) {
        assertThatThrownBy(() -> Body.file(folder.resolve("nothing")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing");
    }

    @Test
    void aStreamIsReadOnce() {
        Body body = Body.stream(new ByteArrayInputStream(new byte[3]), 3);
        assertThat(body.replayable()).isTrue();

        body.open();

        assertThat(body.replayable()).isFalse();
        assertThatThrownBy(body::open).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aStreamMustHaveItsLength() {
        Body shorter = Body.stream(() -> new ByteArrayInputStream(new byte[3]), 4);
        Body longer = Body.stream(() -> new ByteArrayInputStream(new byte[5]), 4);

        assertThatThrownBy(() -> shorter.open().readAllBytes())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("after 3 bytes, declared were 4");
        assertThatThrownBy(() -> longer.open().readAllBytes())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("declared 4 bytes; nothing was stored");
    }

    @Test
    void aFailingSourceIsTold() throws IOException {
        Body unopened = Body.stream(
                () -> {
                    throw new IOException("disk gone");
                },
                4);
        InputStream closed = InputStream.nullInputStream();
        closed.close();
        Body unread = Body.stream(closed, 4);

        assertThatThrownBy(unopened::open)
                .isInstanceOf(BodySourceException.class)
                .hasMessageContaining("disk gone");
        assertThatThrownBy(() -> unread.open().readAllBytes())
                .isInstanceOf(BodySourceException.class)
                .hasMessageContaining("Stream closed");
    }

    @Test
    void jsonIsWrittenByTheCodec() throws IOException {
        Body body = Body.json(new int[] {1, 2});

        assertThat(body.length()).isEmpty();
        assertThat(body.resolve(JacksonJsonCodec.defaults()).open().readAllBytes())
                .asString()
                .isEqualTo("[1,2]");
    }

    @Test
    void partsFollowOneAnother() throws IOException {
        Body body = Body.concat(Body.of("a"), Body.of(new byte[] {'b'}), Body.of("c"));

        assertThat(body.length()).hasValue(3);
        assertThat(body.open().readAllBytes()).asString().isEqualTo("abc");
    }
}

package io.github.flarebind.testing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an object's bytes are, and which of them are read. */
class R2BytesTest {
    private static final int MIB = 1 << 20;

    private final Bucket bucket = new Bucket();

    @AfterEach
    void close() {
        bucket.close();
    }

    private static byte[] random(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "1048576, 0", "1048577, 1", "3000000, 1"})
    void beyondAMebibyteTheBytesAreInAFile(int size, int files) throws IOException {
        byte[] bytes = random(size);

        R2Record stored = bucket.store.put("k", Bucket.PLAIN, Bucket.bytes(bytes));

        assertThat(stored.size()).isEqualTo(size);
        assertThat(bucket.files()).isEqualTo(files);
        assertThat(bucket.read("k")).isEqualTo(bytes);
    }

    @Test
    void filesGoWithTheirObjects() throws IOException {
        bucket.store.put("a", Bucket.PLAIN, Bucket.large(2 * MIB));
        bucket.store.put("b", Bucket.PLAIN, Bucket.large(2 * MIB));
        assertThat(bucket.files()).isEqualTo(2);

        bucket.put("a", "small");
        assertThat(bucket.files()).isEqualTo(1);
        bucket.store.delete("b");
        assertThat(bucket.files()).isZero();

        bucket.store.put("c", Bucket.PLAIN, Bucket.large(2 * MIB));
        bucket.engine.reset();
        assertThat(bucket.files()).isZero();
    }

    @Test
    void whatIsReadStaysUntilItIsClosed() throws IOException {
        byte[] old = random(2 * MIB);
        bucket.store.put("k", Bucket.PLAIN, Bucket.bytes(old));
        R2Reading reading = bucket.store.read("k", Optional.empty()).orElseThrow();

        bucket.put("k", "new");

        try (InputStream in = reading.open(R2Span.all(old.length))) {
            assertThat(in.readAllBytes()).isEqualTo(old);
        }
        assertThat(bucket.files()).isZero();
    }

    @Test
    void aPutThatFailsLeavesNothing() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] buffer, int offset, int count) throws IOException {
                throw new IOException("gone");
            }
        };
        InputStream half = new SequenceInputStream(new ByteArrayInputStream(random(2 * MIB)), broken);

        assertThatThrownBy(() -> bucket.store.put("k", Bucket.PLAIN, R2Intake.of(half)))
                .hasMessage("gone");

        assertThat(bucket.files()).isZero();
        assertThat(bucket.store.head("k", Optional.empty())).isEmpty();
    }

    @Test
    void aRefusedPutLeavesNothing() throws IOException {
        R2Precondition absent = new R2Precondition(
                Optional.empty(), Optional.of(R2Etags.of("*")), Optional.empty(), Optional.empty(), true);
        bucket.put("k", "old");

        assertThat(bucket.store.put("k", Bucket.PLAIN, Bucket.large(2 * MIB), absent))
                .isEmpty();

        assertThat(bucket.files()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "3, , 3456789",
        "0, 3, 012",
        "2, 3, 234",
        "8, 100, 89",
        "0, 100, 0123456789",
        "9, 1, 9",
    })
    void aRangeIsCutAtTheEnd(long offset, Long length, String text) throws IOException {
        bucket.put("k", "0123456789");

        assertThat(text(span(offset, length, 10))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"3, 789", "10, 0123456789", "11, 0123456789"})
    void theLastBytesAreTheWholeObjectWhenItHasFewer(long last, String text) throws IOException {
        bucket.put("k", "0123456789");

        assertThat(text(R2Span.last(last, 10))).isEqualTo(text);
    }

    private String text(R2Span span) throws IOException {
        try (InputStream in =
                bucket.store.read("k", Optional.empty()).orElseThrow().open(span)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static R2Span span(long offset, Long length, long size) {
        return R2Span.of(offset, length == null ? OptionalLong.empty() : OptionalLong.of(length), size);
    }

    @ParameterizedTest
    @CsvSource({"10, , 10", "11, , 10", "0, 0, 10", "10, 5, 10", "0, , 0", "0, 1, 0"})
    void aRangeWithoutBytesIsRefused(long offset, Long length, long size) {
        assertThatThrownBy(() -> span(offset, length, size))
                .isInstanceOf(ServiceException.class)
                .hasMessage("The requested range is not satisfiable")
                .matches(refused -> ((ServiceException) refused).code() == 10039);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 10})
    void noLastBytesAreRefused(long size) {
        assertThatThrownBy(() -> R2Span.last(0, size)).hasMessage("The requested range is not satisfiable");
        assertThatThrownBy(() -> R2Span.last(3, 0)).hasMessage("The requested range is not satisfiable");
    }

    @Test
    void rangesOfFilesAndOfJoinedPartsAreRead() throws IOException {
        byte[] first = random(5 * MIB);
        byte[] second = random(100);
        R2Upload upload = bucket.store.uploads().begin("k", Bucket.PLAIN);
        R2UploadName name = new R2UploadName("k", upload.id());
        List<R2PartName> parts = List.of(part(name, 1, first), part(name, 2, second));
        bucket.store.uploads().complete(name, parts);

        try (InputStream in =
                bucket.store.read("k", Optional.empty()).orElseThrow().open(new R2Span(5 * MIB - 2, 4))) {
            assertThat(in.readAllBytes()).containsExactly(first[5 * MIB - 2], first[5 * MIB - 1], second[0], second[1]);
        }
        bucket.store.delete("k");
        assertThat(bucket.files()).isZero();
    }

    private R2PartName part(R2UploadName name, int number, byte[] bytes) throws IOException {
        R2Part part = bucket.store.uploads().put(name, number, Bucket.bytes(bytes), Optional.empty());
        return new R2PartName(number, part.etag());
    }
}

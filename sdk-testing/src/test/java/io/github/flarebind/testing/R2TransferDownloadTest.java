package io.github.flarebind.testing;

import static io.github.flarebind.testing.R2TransferTest.PART;
import static io.github.flarebind.testing.R2TransferTest.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.flarebind.core.error.TransportException;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.r2.transfer.R2Transfer;
import io.github.flarebind.r2.transfer.R2TransferException;
import io.github.flarebind.r2.transfer.TransferOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects out of a bucket, as they were when the download began. */
class R2TransferDownloadTest {
    private final TransferGround ground = new TransferGround();
    private final R2Transfer transfer = R2Transfer.of(
            ground.bucket,
            TransferOptions.builder().partSize(PART).time(ground.time()).build());

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        ground.close();
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    @Test
    void anObjectThatChangesMeanwhileIsNotWritten() throws IOException {
        transfer.upload(file("in", bytes(2 * PART)), "k");
        Path out = file("out", bytes(3));
        R2Transfer changing = R2Transfer.of(
                ground.bucket,
                TransferOptions.builder()
                        .partSize(PART)
                        .partsInFlight(1)
                        .onProgress(told -> ground.bucket.put("k", "another"))
                        .build());

        assertThatThrownBy(() -> changing.download("k", out))
                .isInstanceOf(R2TransferException.class)
                .hasMessageContaining("the object has changed meanwhile");
        assertThat(out).hasBinaryContent(bytes(3));
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("in", "out");
    }

    @Test
    void anAnswerThatIsCutShortGoesOnWhereItWasCut() throws IOException {
        byte[] content = bytes(2 * PART);
        transfer.upload(file("in", content), "k");
        ground.requests().clear();
        ground.answer(answer -> answer.status() == 206 && ground.requests().size() < 4 ? cut(answer) : answer);

        transfer.download("k", folder.resolve("out"));

        assertThat(folder.resolve("out")).hasBinaryContent(content);
        assertThat(ground.requests().size()).isGreaterThan(3);
    }

    private static TransportResponse cut(TransportResponse answer) {
        try {
            return TransportResponse.of(
                    answer.status(), answer.headers(), answer.body().readNBytes(PART / 3));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void damagedBytesAreFound() throws IOException {
        ground.bucket.put("k", "hello");
        ground.answer(answer -> answer.length().orElse(0) == 5
                ? TransportResponse.of(answer.status(), answer.headers(), "hallo".getBytes(StandardCharsets.UTF_8))
                : answer);

        assertThatThrownBy(() -> transfer.download("k", folder.resolve("out")))
                .isInstanceOf(R2TransferException.class)
                .hasMessageContaining("MD5");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aRangeThatGetsOnWithEachAnswerIsNeverGivenUp() throws IOException {
        byte[] content = bytes(2 * PART);
        transfer.upload(file("in", content), "k");
        AtomicInteger cuts = new AtomicInteger();
        ground.answer(answer -> answer.status() == 206 && cuts.getAndIncrement() < 8 ? cut(answer) : answer);

        transfer.download("k", folder.resolve("out"));

        assertThat(folder.resolve("out")).hasBinaryContent(content);
    }

    @Test
    void aRangeThatDoesNotGetOnIsGivenUp() throws IOException {
        transfer.upload(file("in", bytes(2 * PART)), "a".repeat(70) + "\n");
        ground.answer(answer ->
                answer.status() == 206 ? TransportResponse.of(answer.status(), answer.headers(), new byte[0]) : answer);

        assertThatThrownBy(() -> transfer.download("a".repeat(70) + "\n", folder.resolve("out")))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("key '" + "a".repeat(64) + "..': the answer was cut short 3 times");
    }

    @Test
    void damagedPartsAreFound() throws IOException {
        Path out = file("out", bytes(3));
        transfer.upload(file("in", bytes(2 * PART + 1)), "k");
        ground.answer(answer -> answer.status() == 206 ? damaged(answer) : answer);

        assertThatThrownBy(() -> transfer.download("k", out))
                .isInstanceOf(R2TransferException.class)
                .hasMessageContaining("ETag");
        assertThat(out).hasBinaryContent(bytes(3));
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("in", "out");
    }

    private static TransportResponse damaged(TransportResponse answer) {
        try {
            byte[] bytes = answer.body().readAllBytes();
            bytes[0] ^= 1;
            return TransportResponse.of(answer.status(), answer.headers(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {PART, 6 << 20, 6_000_000, 8 << 20, 11 << 20})
    void whatWasUploadedInOtherPartsIsAccepted(long partSize) throws IOException {
        byte[] content = bytes(12 << 20);
        R2Transfer.of(
                        ground.bucket,
                        TransferOptions.builder().partSize(partSize).build())
                .upload(file("in", content), "k");

        R2Transfer.of(ground.bucket).download("k", folder.resolve("out"));

        assertThat(folder.resolve("out")).hasBinaryContent(content);
    }

    @Test
    void aNewFileHasTheModeOfAnyNewFile() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        ground.bucket.put("k", "hello");
        Path other = Files.createFile(folder.resolve("other"));
        Path old = Files.createFile(folder.resolve("old"));
        Set<PosixFilePermission> mode = PosixFilePermissions.fromString("rw-rw----");
        Files.setPosixFilePermissions(old, mode);

        transfer.download("k", folder.resolve("out"));
        transfer.download("k", old);

        assertThat(Files.getPosixFilePermissions(folder.resolve("out")))
                .isEqualTo(Files.getPosixFilePermissions(other));
        assertThat(Files.getPosixFilePermissions(old)).isEqualTo(mode);
    }

    @Test
    void anAbsentObjectIsNotDownloaded() {
        assertThat(transfer.download("k", folder.resolve("out"))).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }
}

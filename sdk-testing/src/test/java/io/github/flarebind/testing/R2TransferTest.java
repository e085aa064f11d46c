package io.github.flarebind.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.error.CallCancelledException;
import io.github.flarebind.r2.R2HttpMetadata;
import io.github.flarebind.r2.R2MultipartOptions;
import io.github.flarebind.r2.R2Object;
import io.github.flarebind.r2.transfer.R2Transfer;
import io.github.flarebind.r2.transfer.R2TransferException;
import io.github.flarebind.r2.transfer.TransferOptions;
import io.github.flarebind.r2.transfer.TransferProgress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files into a bucket and out of it. */
class R2TransferTest {
    static final int PART = 5 * 1024 * 1024;

    private final TransferGround ground = new TransferGround();
    private final List<TransferProgress> progress = new ArrayList<>();
    private final R2Transfer transfer = R2Transfer.of(
            ground.bucket,
            TransferOptions.builder()
                    .partSize(PART)
                    .onProgress(progress::add)
                    .time(ground.time())
                    .build());

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        ground.close();
    }

    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private byte[] stored(String key) {
        return ground.bucket.get(key).orElseThrow().bytes();
    }

    @Test
    void aFileGoesInPartsAndComesBack() throws IOException {
        byte[] content = bytes(2 * PART + 7);

        R2Object object = transfer.upload(file("in", content), "k");

        assertThat(object.etag()).endsWith("-3");
        assertThat(stored("k")).isEqualTo(content);
        assertThat(transfer.download("k", folder.resolve("out")))
                .contains(ground.bucket.head("k").orElseThrow());
        assertThat(folder.resolve("out")).hasBinaryContent(content);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("in", "out");
    }

    @Test
    void progressIsToldAfterEachPart() throws IOException {
        transfer.upload(file("in", bytes(2 * PART + 7)), "k");

        assertThat(progress).extracting(TransferProgress::parts).containsExactly(1, 2, 3);
        assertThat(progress.get(2).bytes()).isEqualTo(2 * PART + 7);
        assertThat(progress).allMatch(told -> told.total().equals(OptionalLong.of(2 * PART + 7)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, PART})
    void whatFitsIntoOnePartGoesInOneRequest(int size) throws IOException {
        byte[] content = bytes(size);
        ground.requests().clear();

        transfer.upload(file("in", content), "k");

        assertThat(ground.requests().stream().filter(sent -> sent.startsWith("PUT")))
                .containsExactly("PUT /s3/files/k");
        transfer.download("k", folder.resolve("out"));
        assertThat(folder.resolve("out")).hasBinaryContent(content);
    }

    @Test
    void metadataIsStoredWithFilesOfAnySize() throws IOException {
        R2MultipartOptions stored = R2MultipartOptions.builder()
                .httpMetadata(R2HttpMetadata.builder().contentType("text/plain").build())
                .putCustomMetadata("owner", "Ada, Countess of Löwelace")
                .build();

        transfer.upload(file("small", bytes(3)), "small", stored);
        transfer.upload(file("large", bytes(PART + 1)), "large", stored);

        for (String key : List.of("small", "large")) {
            R2Object object = ground.bucket.head(key).orElseThrow();
            assertThat(object.httpMetadata().contentType()).contains("text/plain");
            assertThat(object.customMetadata()).isEqualTo(Map.of("owner", "Ada, Countess of Löwelace"));
        }
    }

    @Test
    void anInterruptAbortsTheUpload() throws IOException {
        Path file = file("in", bytes(3 * PART));
        R2Transfer interrupted = R2Transfer.of(
                ground.bucket,
                TransferOptions.builder()
                        .partSize(PART)
                        .partsInFlight(1)
                        .onProgress(told -> Thread.currentThread().interrupt())
                        .build());

        assertThatThrownBy(() -> interrupted.upload(file, "k")).isInstanceOf(CallCancelledException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(ground.nothingIsLeftOpen()).isTrue();
        assertThat(ground.bucket.head("k")).isEmpty();
    }

    @Test
    void aFileThatChangesMeanwhileIsNotStored() throws IOException {
        Path file = file("in", bytes(2 * PART));
        R2Transfer changing = R2Transfer.of(
                ground.bucket,
                TransferOptions.builder()
                        .partSize(PART)
                        .partsInFlight(1)
                        .onProgress(told -> append(file))
                        .build());

        assertThatThrownBy(() -> changing.upload(file, "k"))
                .isInstanceOf(R2TransferException.class)
                .hasMessageContaining("has changed meanwhile");
        assertThat(ground.bucket.head("k")).isEmpty();
        assertThat(ground.nothingIsLeftOpen()).isTrue();
    }

    private static void append(Path file) {
        try {
            Files.write(file, new byte[1], StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatIsNotThereIsRefused() {
        assertThatThrownBy(() -> transfer.upload(folder.resolve("none"), "k"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a readable file");
        assertThatThrownBy(() -> transfer.uploadFolder(folder.resolve("none"), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a folder");
        assertThatThrownBy(() -> TransferOptions.builder().partSize(1024).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5242880");
        assertThatThrownBy(() -> TransferOptions.builder().partsInFlight(0).build())
                .isInstanceOf(IllegalArgumentException.class);
    }
}

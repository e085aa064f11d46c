package io.github.flarebind.testing;

import static io.github.flarebind.testing.R2TransferTest.PART;
import static io.github.flarebind.testing.R2TransferTest.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.r2.R2MultipartOptions;
import io.github.flarebind.r2.R2UploadListOptions;
import io.github.flarebind.r2.transfer.R2Transfer;
import io.github.flarebind.r2.transfer.TransferOptions;
import io.github.flarebind.testing.TransferGround.Died;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A process that dies in the midst of a transfer, at each of its requests, and another one that goes on. */
class R2ResumeTest {
    private static final byte[] CONTENT = bytes(3 * PART + 9);
    /** Verify, create, four parts, complete. */
    private static final int UPLOAD = 7;
    /** Verify, head, four ranges. */
    private static final int DOWNLOAD = 6;

    private final TransferGround ground = new TransferGround();

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.write(folder.resolve("in"), CONTENT);
    }

    @AfterEach
    void close() {
        ground.close();
    }

    private R2Transfer transfer(int width) {
        return R2Transfer.of(
                ground.bucket,
                TransferOptions.builder()
                        .partSize(PART)
                        .partsInFlight(width)
                        .state(folder.resolve("state"))
                        .build());
    }

    static Stream<Arguments> uploads() {
        return points(UPLOAD);
    }

    static Stream<Arguments> downloads() {
        return points(DOWNLOAD);
    }

    /** Before each request, and after it was done but not answered; one part at a time, and four. */
    private static Stream<Arguments> points(int requests) {
        return IntStream.rangeClosed(1, requests)
                .boxed()
                .flatMap(request -> Stream.of(true, false)
                        .flatMap(done -> Stream.of(1, 4).map(width -> Arguments.of(request, done, width))));
    }

    @ParameterizedTest(name = "dies at request {0}, when it was done: {1}, parts at once: {2}")
    @MethodSource("uploads")
    void anUploadGoesOn(int request, boolean done, int width) {
        ground.dieAt(request, done);
        assertThatThrownBy(() -> transfer(width).upload(file, "k")).isInstanceOf(Died.class);
        ground.live();

        transfer(width).upload(file, "k");

        assertThat(ground.bucket.get("k").orElseThrow().bytes()).isEqualTo(CONTENT);
        assertThat(ground.bucket.head("k").orElseThrow().etag()).endsWith("-4");
        assertThat(folder.resolve("state")).doesNotExist();
    }

    @Test
    void partsThatHaveArrivedAreNotSentAgain() {
        ground.dieAt(6, false); // the fourth part
        assertThatThrownBy(() -> transfer(1).upload(file, "k")).isInstanceOf(Died.class);
        ground.live();
        ground.requests().clear();

        transfer(1).upload(file, "k");

        assertThat(parts()).hasSize(1).allMatch(sent -> sent.contains("partNumber=4"));
    }

    private List<String> parts() {
        return ground.requests().stream()
                .filter(sent -> sent.startsWith("PUT") && sent.contains("partNumber="))
                .toList();
    }

    @Test
    void anotherFileBeginsAnew() throws IOException {
        ground.dieAt(6, false);
        assertThatThrownBy(() -> transfer(1).upload(file, "k")).isInstanceOf(Died.class);
        ground.live();
        Files.write(file, bytes(2 * PART));
        ground.requests().clear();

        transfer(1).upload(file, "k");

        assertThat(parts()).hasSize(2);
        assertThat(ground.bucket.get("k").orElseThrow().bytes()).isEqualTo(bytes(2 * PART));
    }

    @Test
    void otherMetadataBeginsAnew() {
        ground.dieAt(6, false);
        assertThatThrownBy(() -> transfer(1).upload(file, "k")).isInstanceOf(Died.class);
        ground.live();

        transfer(1)
                .upload(
                        file,
                        "k",
                        R2MultipartOptions.builder()
                                .putCustomMetadata("owner", "Ada")
                                .build());

        assertThat(ground.bucket.head("k").orElseThrow().customMetadata()).isEqualTo(Map.of("owner", "Ada"));
    }

    @Test
    void anUploadThatNothingGoesOnWithIsAborted() throws IOException {
        ground.dieAt(6, false);
        assertThatThrownBy(() -> transfer(1).upload(file, "k")).isInstanceOf(Died.class);
        ground.live();
        Files.write(file, bytes(2));

        transfer(1).upload(file, "k");

        assertThat(ground.bucket
                        .listMultipartUploads(R2UploadListOptions.defaults())
                        .items())
                .isEmpty();
        assertThat(folder.resolve("state")).doesNotExist();
    }

    @Test
    void aLineThatIsCutShortIsNotLookedAt() throws IOException {
        ground.dieAt(6, false);
        assertThatThrownBy(() -> transfer(1).upload(file, "k")).isInstanceOf(Died.class);
        ground.live();
        Files.writeString(folder.resolve("state"), "{\"part\":\"4\",\"et", StandardOpenOption.APPEND);

        transfer(1).upload(file, "k");

        assertThat(ground.bucket.get("k").orElseThrow().bytes()).isEqualTo(CONTENT);
    }

    @ParameterizedTest(name = "dies at request {0}, when it was done: {1}, parts at once: {2}")
    @MethodSource("downloads")
    void aDownloadGoesOn(int request, boolean done, int width) {
        try (TransferGround other = ground) {
            R2Transfer.of(other.bucket, TransferOptions.builder().partSize(PART).build())
                    .upload(file, "k");
            other.dieAt(request - 1, done); // the keys are known
            if (request > 1) {
                assertThatThrownBy(() -> transfer(width).download("k", folder.resolve("out")))
                        .isInstanceOf(Died.class);
            }
            other.live();
            assertThat(folder.resolve("out")).doesNotExist();

            transfer(width).download("k", folder.resolve("out"));

            assertThat(folder.resolve("out")).hasBinaryContent(CONTENT);
            assertThat(folder.toFile().list()).containsExactlyInAnyOrder("in", "out");
        }
    }

    @Test
    void rangesThatAreHereAreNotAskedForAgain() {
        R2Transfer.of(ground.bucket, TransferOptions.builder().partSize(PART).build())
                .upload(file, "k");
        ground.dieAt(5, false); // head, three ranges
        assertThatThrownBy(() -> transfer(1).download("k", folder.resolve("out")))
                .isInstanceOf(Died.class);
        ground.live();
        ground.requests().clear();

        transfer(1).download("k", folder.resolve("out"));

        assertThat(ground.requests().stream().filter(sent -> sent.startsWith("GET")))
                .hasSize(1);
        assertThat(folder.resolve("out")).hasBinaryContent(CONTENT);
    }

    @Test
    void rangesThatAreHereNoLongerAreAskedForAgain() throws IOException {
        R2Transfer.of(ground.bucket, TransferOptions.builder().partSize(PART).build())
                .upload(file, "k");
        ground.dieAt(5, false);
        assertThatThrownBy(() -> transfer(1).download("k", folder.resolve("out")))
                .isInstanceOf(Died.class);
        ground.live();
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "out.*.part");
                FileChannel left = FileChannel.open(parts.iterator().next(), StandardOpenOption.WRITE)) {
            left.truncate(PART);
        }

        transfer(1).download("k", folder.resolve("out"));

        assertThat(folder.resolve("out")).hasBinaryContent(CONTENT);
    }
}

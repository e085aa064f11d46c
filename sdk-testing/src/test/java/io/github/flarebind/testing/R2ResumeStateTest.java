package io.github.flarebind.testing;

import static io.github.flarebind.testing.R2TransferTest.PART;
import static io.github.flarebind.testing.R2TransferTest.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.error.NotFoundException;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.r2.R2CustomerKey;
import io.github.flarebind.r2.R2MultipartOptions;
import io.github.flarebind.r2.R2UploadListOptions;
import io.github.flarebind.r2.transfer.R2Transfer;
import io.github.flarebind.r2.transfer.TransferOptions;
import io.github.flarebind.testing.TransferGround.Died;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** State files that are not what a transfer expects, and services that do not tell all that it asks. */
class R2ResumeStateTest {
    private static final byte[] CONTENT = bytes(3 * PART + 9);

    private final TransferGround ground = new TransferGround();

    @TempDir
    Path folder;

    private Path file;
    private Path state;
    private R2Transfer transfer;

    @BeforeEach
    void write() throws IOException {
        file = Files.write(folder.resolve("in"), CONTENT);
        state = folder.resolve("state");
        transfer = R2Transfer.of(
                ground.bucket,
                TransferOptions.builder()
                        .partSize(PART)
                        .partsInFlight(1)
                        .state(state)
                        .build());
    }

    @AfterEach
    void close() {
        ground.close();
    }

    private void dyingUpload(int request, boolean done) {
        ground.dieAt(request, done);
        assertThatThrownBy(() -> transfer.upload(file, "k")).isInstanceOf(Died.class);
        ground.live();
    }

    private void dyingDownload() {
        R2Transfer.of(ground.bucket, TransferOptions.builder().partSize(PART).build())
                .upload(file, "k");
        ground.dieAt(4, false);
        assertThatThrownBy(() -> transfer.download("k", folder.resolve("out"))).isInstanceOf(Died.class);
        ground.live();
    }

    @ParameterizedTest
    @ValueSource(strings = {"my diary\n", "my diary", "{\"my\": \"diary\"}\n", "null\n", "{}\n{}\n"})
    void whatIsNoStateFileIsRefused(String text) throws IOException {
        ground.bucket.put("k", "hello");
        Files.writeString(state, text);

        assertThatThrownBy(() -> transfer.upload(file, "k"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("it is no state file of a transfer; delete it, or name another one");
        assertThatThrownBy(() -> transfer.download("k", folder.resolve("out")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("it is no state file of a transfer; delete it, or name another one");
        assertThat(Files.readString(state)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"part\":\"x\",\"etag\":\"e\",\"md5\":\"d41d8cd98f00b204e9800998ecf8427e\"}",
                "{\"part\":\"5\",\"etag\":\"e\",\"md5\":\"d41d8cd98f00b204e9800998ecf8427e\"}",
                "{\"part\":\"1\",\"etag\":\"e\",\"md5\":\"no digest\"}",
                "{\"part\":\"1\",\"etag\":\"e\",\"md5\":\"00\"}",
                "{}"
            })
    void aWrongLineOfAnUploadIsToldAsOne(String line) throws IOException {
        dyingUpload(6, false);
        Files.writeString(state, line + "\n", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> transfer.upload(file, "k"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("it is no state file of a transfer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"part\":\"x\"}", "{\"part\":\"0\"}", "{\"part\":\"5\"}", "{}"})
    void aWrongLineOfADownloadIsToldAsOne(String line) throws IOException {
        dyingDownload();
        Files.writeString(state, line + "\n", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> transfer.download("k", folder.resolve("out")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("it is no state file of a transfer");
    }

    @Test
    void theStateFileOfAnUploadIsNoOtherTransfers() throws IOException {
        dyingUpload(6, false);
        ground.bucket.put("k", "hello");
        String before = Files.readString(state);
        Path other = Files.write(folder.resolve("other"), bytes(3));

        assertThatThrownBy(() -> transfer.download("k", folder.resolve("out")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the state file " + state + " is that of another transfer: R2 upload of ")
                .hasMessageContaining("key 'k'")
                .hasMessageContaining(file.toString())
                .hasMessageContaining("R2 bucket files");
        assertThatThrownBy(() -> transfer.upload(file, "another key")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> transfer.upload(other, "k")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Files.readString(state)).isEqualTo(before);
    }

    @Test
    void theStateFileOfADownloadIsNoOtherTransfers() throws IOException {
        dyingDownload();
        String before = Files.readString(state);

        assertThatThrownBy(() -> transfer.upload(file, "k")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> transfer.download("k", folder.resolve("elsewhere")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Files.readString(state)).isEqualTo(before);
    }

    @Test
    void oneStateFileServesOneTransferAfterTheOther() {
        transfer.upload(file, "k");
        transfer.download("k", folder.resolve("out"));

        assertThat(folder.resolve("out")).hasBinaryContent(CONTENT);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("in", "out");
    }

    @Test
    void aFileOfTheUsersThatIsNamedLikeAPartIsLeftAlone() throws IOException {
        Path mine = Files.writeString(folder.resolve("out.part"), "my own");
        dyingDownload();

        transfer.download("k", folder.resolve("out"));

        assertThat(mine).hasContent("my own");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("in", "out", "out.part");
    }

    @Test
    void anObjectThatChangedIsDownloadedAnew() {
        dyingDownload();
        ground.bucket.put("k", "another");

        transfer.download("k", folder.resolve("out"));

        assertThat(folder.resolve("out")).hasContent("another");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("in", "out");
    }

    @Test
    void anUploadWithACustomerKeyThatWasDoneBeginsAnew() {
        R2CustomerKey key = R2CustomerKey.of(bytes(32));
        R2MultipartOptions stored =
                R2MultipartOptions.builder().customerKey(key).build();
        ground.dieAt(7, true); // the keys, the upload, four parts, their end
        assertThatThrownBy(() -> transfer.upload(file, "k", stored)).isInstanceOf(Died.class);
        ground.live();

        transfer.upload(file, "k", stored);

        transfer.download("k", folder.resolve("out"), key);
        assertThat(folder.resolve("out")).hasBinaryContent(CONTENT);
    }

    private void withoutListings() {
        ground.answer(answer -> {
            String last = ground.requests().get(ground.requests().size() - 1);
            return last.startsWith("GET") && last.contains("uploadId=") ? notThere() : answer;
        });
    }

    private static TransportResponse notThere() {
        String told = "<Error><Code>NotImplemented</Code><Message>ListParts not implemented</Message></Error>";
        return TransportResponse.of(501, Headers.empty(), told.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whereNoPartsAreListedTheStateFileIsTrusted() {
        dyingUpload(6, false);
        withoutListings();
        ground.requests().clear();

        transfer.upload(file, "k");

        assertThat(ground.requests())
                .filteredOn(sent -> sent.contains("partNumber="))
                .hasSize(1);
        assertThat(ground.bucket.get("k").orElseThrow().bytes()).isEqualTo(CONTENT);
    }

    @Test
    void whereNoPartsAreListedAnUploadThatIsGoneIsForgotten() {
        dyingUpload(6, false);
        withoutListings();
        ground.bucket
                .listMultipartUploads(R2UploadListOptions.defaults())
                .items()
                .forEach(open -> ground.bucket
                        .resumeMultipartUpload(open.key(), open.uploadId())
                        .abort());

        assertThatThrownBy(() -> transfer.upload(file, "k")).isInstanceOf(NotFoundException.class);
        transfer.upload(file, "k");

        assertThat(ground.bucket.get("k").orElseThrow().bytes()).isEqualTo(CONTENT);
    }
}

package io.github.flarebind.testing;

import static io.github.flarebind.testing.R2TransferTest.PART;
import static io.github.flarebind.testing.R2TransferTest.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.BulkResult;
import io.github.flarebind.core.error.InvalidRequestException;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.r2.R2CustomerKey;
import io.github.flarebind.r2.R2MultipartOptions;
import io.github.flarebind.r2.transfer.R2Transfer;
import io.github.flarebind.r2.transfer.R2TransferException;
import io.github.flarebind.r2.transfer.TransferOptions;
import io.github.flarebind.testing.TransferGround.Died;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Transfers over REST, from odd file systems, and of answers that do not tell all. */
class R2OddTransferTest {
    private final TransferGround ground = new TransferGround();
    private final TransferOptions options =
            TransferOptions.builder().time(ground.time()).build();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        ground.close();
    }

    @Test
    void whatFitsIntoOnePartGoesOverRest() throws IOException {
        Path file = Files.write(folder.resolve("in"), bytes(PART));

        R2Transfer.of(ground.rest, options).upload(file, "k");
        R2Transfer.of(ground.rest, options).download("k", folder.resolve("out"));

        assertThat(folder.resolve("out")).hasBinaryContent(bytes(PART));
    }

    @Test
    void anAnswerThatIsCutShortOverRestIsReadAnew() {
        ground.bucket.put("k", "hello, all");
        AtomicInteger cuts = new AtomicInteger();
        ground.answer(answer -> answer.length().orElse(0) == 10 && cuts.getAndIncrement() == 0 ? cut(answer) : answer);

        R2Transfer.of(ground.rest, options).download("k", folder.resolve("out"));

        assertThat(folder.resolve("out")).hasContent("hello, all");
        assertThat(cuts).hasValue(2);
    }

    private static TransportResponse cut(TransportResponse answer) {
        try {
            return TransportResponse.of(
                    answer.status(), answer.headers(), answer.body().readNBytes(4));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anObjectOfUntoldLengthIsNotTakenForAnEmptyOne() {
        ground.bucket.put("k", "hello");
        ground.answer(R2OddTransferTest::withoutLength);

        assertThatThrownBy(() -> R2Transfer.of(ground.bucket, options).download("k", folder.resolve("out")))
                .isInstanceOf(R2TransferException.class)
                .hasMessageContaining("has not told its length");
        assertThat(folder).isEmptyDirectory();
    }

    private static TransportResponse withoutLength(TransportResponse answer) {
        Map<String, List<String>> headers = new HashMap<>(answer.headers().asMap());
        headers.keySet().removeIf("content-length"::equalsIgnoreCase);
        return TransportResponse.of(answer.status(), Headers.of(headers), new byte[0]);
    }

    @Test
    void aFolderInAnArchiveGoes() throws IOException {
        try (FileSystem archive = FileSystems.newFileSystem(folder.resolve("a.zip"), Map.of("create", "true"))) {
            Path tree = Files.createDirectories(archive.getPath("/tree/a"));
            Files.writeString(tree.resolve("one"), "hello");

            assertThat(R2Transfer.of(ground.bucket, options).uploadFolder(archive.getPath("/tree"), "x/"))
                    .isEqualTo(new BulkResult<>(1, Map.of(), Map.of()));
        }
        assertThat(ground.bucket.get("x/a/one").orElseThrow().text()).isEqualTo("hello");
    }

    @Test
    void aCustomerKeyGoesWithEveryRequestThatNeedsIt() throws IOException {
        R2CustomerKey key = R2CustomerKey.of(bytes(32));
        R2MultipartOptions stored =
                R2MultipartOptions.builder().customerKey(key).build();
        Path file = Files.write(folder.resolve("in"), bytes(3 * PART));
        R2Transfer resumed = R2Transfer.of(
                ground.bucket,
                TransferOptions.builder()
                        .partSize(PART)
                        .partsInFlight(1)
                        .state(folder.resolve("state"))
                        .build());
        ground.dieAt(4, false); // the keys, the upload, two parts
        assertThatThrownBy(() -> resumed.upload(file, "k", stored)).isInstanceOf(Died.class);
        ground.live();

        resumed.upload(file, "k", stored);
        resumed.download("k", folder.resolve("out"), key);

        assertThat(folder.resolve("out")).hasBinaryContent(bytes(3 * PART));
        assertThatThrownBy(() -> resumed.download("k", folder.resolve("other")))
                .isInstanceOf(InvalidRequestException.class);
    }
}

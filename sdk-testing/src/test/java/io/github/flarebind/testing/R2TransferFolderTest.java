package io.github.flarebind.testing;

import static io.github.flarebind.testing.R2TransferTest.PART;
import static io.github.flarebind.testing.R2TransferTest.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.BulkResult;
import io.github.flarebind.core.error.NotFoundException;
import io.github.flarebind.r2.R2Object;
import io.github.flarebind.r2.transfer.R2Transfer;
import io.github.flarebind.r2.transfer.TransferOptions;
import io.github.flarebind.r2.transfer.TransferProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders into a bucket. */
class R2TransferFolderTest {
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

    @Test
    void aFolderGoesWithAllThatIsInIt() throws IOException {
        Path tree = folder.resolve("tree");
        Files.createDirectories(tree.resolve("a/b"));
        Files.write(tree.resolve("one"), bytes(1));
        Files.write(tree.resolve("a/two"), bytes(2));
        Files.write(tree.resolve("a/b/large"), bytes(PART + 1));
        Files.createDirectories(tree.resolve("empty"));

        BulkResult<String> result = transfer.uploadFolder(tree, "backup/");

        assertThat(result).isEqualTo(new BulkResult<>(3, Map.of(), Map.of()));
        try (Stream<R2Object> all = ground.bucket.listAll()) {
            assertThat(all.map(R2Object::key)).containsExactly("backup/a/b/large", "backup/a/two", "backup/one");
        }
        assertThat(ground.bucket.get("backup/a/b/large").orElseThrow().bytes()).isEqualTo(bytes(PART + 1));
    }

    @Test
    void aFileThatCannotGoDoesNotEndTheOthers() throws IOException {
        Path tree = Files.createDirectories(folder.resolve("tree"));
        Files.write(tree.resolve("good"), bytes(1));
        Files.write(tree.resolve("x".repeat(200)), bytes(1));

        BulkResult<String> result = transfer.uploadFolder(tree, "p".repeat(900));

        assertThat(result.done()).isEqualTo(1);
        assertThat(result.failed()).hasSize(1);
        assertThat(result.failed().values()).allMatch(why -> why.contains("1100 bytes"));
    }

    @Test
    void progressIsThatOfTheWholeFolder() throws IOException {
        Path tree = tree(100, 200, PART + 1);
        List<TransferProgress> progress = new ArrayList<>();

        R2Transfer.of(
                        ground.bucket,
                        TransferOptions.builder()
                                .partSize(PART)
                                .onProgress(progress::add)
                                .build())
                .uploadFolder(tree, "");

        assertThat(progress).extracting(TransferProgress::parts).containsExactly(1, 2, 3, 4);
        assertThat(progress).extracting(TransferProgress::bytes).isSorted().endsWith(PART + 301L);
        assertThat(progress).allMatch(told -> told.total().equals(OptionalLong.of(PART + 301)));
    }

    private Path tree(int... sizes) throws IOException {
        Path tree = Files.createDirectories(folder.resolve("tree"));
        for (int size : sizes) {
            Files.write(tree.resolve("of " + size), bytes(size));
        }
        return tree;
    }

    @Test
    void anUploadWhoseAnswerIsLostIsUnknown() throws IOException {
        Path tree = tree(1, PART + 1);
        ground.fault(request -> {
            if (String.valueOf(request.uri().getRawQuery()).startsWith("uploads")) {
                throw new IOException("connection reset");
            }
        });

        BulkResult<String> result = transfer.uploadFolder(tree, "");

        assertThat(result.done()).isEqualTo(1);
        assertThat(result.failed()).isEmpty();
        assertThat(result.unknown()).containsOnlyKeys("of " + (PART + 1));
    }

    @Test
    void aMissingBucketEndsAll() throws IOException {
        Path tree = tree(1, 2, 3, 4, 5);
        R2Transfer oneByOne = R2Transfer.of(
                ground.bucket("missing"),
                TransferOptions.builder().partsInFlight(1).build());

        assertThatThrownBy(() -> oneByOne.uploadFolder(tree, "")).isInstanceOf(NotFoundException.class);
        assertThat(ground.requests()).filteredOn(sent -> sent.startsWith("PUT")).hasSize(1);
    }
}

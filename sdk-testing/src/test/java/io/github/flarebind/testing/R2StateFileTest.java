package io.github.flarebind.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.BulkResult;
import io.github.flarebind.r2.transfer.R2Transfer;
import io.github.flarebind.r2.transfer.TransferOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that a caller names by mistake are left as they are. */
class R2StateFileTest {
    private final TransferGround ground = new TransferGround();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        ground.close();
    }

    private R2Transfer transfer(Path state) {
        return R2Transfer.of(
                ground.bucket, TransferOptions.builder().state(state).build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my diary",
                "my diary\n",
                "my\u00fcdiary",
                "null\n",
                "[]\n",
                "{}\n",
                "{\"day\":\"Monday\"}\n{\"day\":\"Tuesday\"}\n",
                "{\"transfer\":\"R2 upload\"}\nnull\n",
                "{\"transfer\":\"R2 upload\"}\n{\"part\":\"x\"}\n"
            })
    void whatIsNoStateFileStaysAsItIs(String text) throws IOException {
        byte[] diary = text.getBytes(StandardCharsets.ISO_8859_1);
        Path state = Files.write(folder.resolve("state"), diary);
        Path file = Files.writeString(folder.resolve("in"), "hello");
        ground.bucket.put("k", "hello");

        assertThatThrownBy(() -> transfer(state).upload(file, "other"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("could not read the state file")
                .cause()
                .hasMessage("it is no state file of a transfer; delete it, or name another one");
        assertThatThrownBy(() -> transfer(state).download("k", folder.resolve("out")))
                .hasMessageContaining("could not read the state file");

        assertThat(state).hasBinaryContent(diary);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void anEmptyStateFileIsTaken() throws IOException {
        Path state = Files.createFile(folder.resolve("state"));
        ground.bucket.put("k", "hello");

        transfer(state).download("k", folder.resolve("out"));

        assertThat(folder.resolve("out")).hasContent("hello");
    }

    @Test
    void theFileThatIsUploadedIsNoStateFile() throws IOException {
        Path file = Files.writeString(folder.resolve("in"), "");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);

        assertThatThrownBy(() -> transfer(link).upload(file, "k"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name another one");
        assertThat(file).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"out", "../there/out"})
    void theFileThatIsDownloadedIsNoStateFile(String state) throws IOException {
        Path there = Files.createDirectory(folder.resolve("there"));
        ground.bucket.put("k", "hello");

        assertThatThrownBy(() -> transfer(there.resolve(state)).download("k", there.resolve("out")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name another one");
        assertThat(there).isEmptyDirectory();
    }

    @Test
    void aLinkToAFolderStandsForTheFolder() throws IOException {
        Path tree = Files.createDirectories(folder.resolve("tree/sub"));
        Files.writeString(tree.resolve("one"), "hello");
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("tree"));

        assertThat(R2Transfer.of(ground.bucket).uploadFolder(link, "x/"))
                .isEqualTo(new BulkResult<>(1, Map.of(), Map.of()));
        assertThat(ground.bucket.get("x/sub/one").orElseThrow().text()).isEqualTo("hello");
    }

    @Test
    void whoMayReadNewFilesMayReadADownload() throws IOException {
        ground.bucket.put("k", "hello");
        Path usual = Files.createFile(folder.resolve("usual"));

        R2Transfer.of(ground.bucket).download("k", folder.resolve("out"));

        assertThat(Files.getPosixFilePermissions(folder.resolve("out")))
                .isEqualTo(Files.getPosixFilePermissions(usual));
    }
}

package io.github.flarebind.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    Path folder;

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileIsWrittenWholeAndReplacesTheOneThatWasThere() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "old and longer");
        List<Long> told = new ArrayList<>();

        assertThat(WholeFile.write(WholeFile.checked(file), in("new"), told::add))
                .isEqualTo(3);

        assertThat(file).hasContent("new");
        assertThat(told).containsExactly(3L);
    }

    @Test
    void aNewFileHasTheUsualModeAndAReplacedOneKeepsItsOwn() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no modes here");
        Path usual = Files.createFile(folder.resolve("usual"));
        Path shared = Files.createFile(folder.resolve("shared"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rw-rw----"));

        WholeFile.write(folder.resolve("a"), in("new"), bytes -> {});
        WholeFile.write(shared, in("new"), bytes -> {});

        assertThat(Files.getPosixFilePermissions(folder.resolve("a"))).isEqualTo(Files.getPosixFilePermissions(usual));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(shared)))
                .isEqualTo("rw-rw----");
    }

    @Test
    void whatBreaksOffLeavesNothing() {
        InputStream broken = new FilterInputStream(in("")) {
            @Override
            public int read(byte[] chunk, int from, int length) throws IOException {
                throw new IOException("cut");
            }
        };

        assertThatThrownBy(() -> WholeFile.write(folder.resolve("a"), broken, bytes -> {}))
                .isInstanceOf(IOException.class)
                .hasMessage("cut");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aLinkIsFollowed() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);

        WholeFile.write(WholeFile.checked(link), in("new"), bytes -> {});

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
    }

    @Test
    void whereNoFileCanBeIsRefused() {
        assertThatThrownBy(() -> WholeFile.checked(folder.resolve("none/a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("its folder is not there");
        assertThatThrownBy(() -> WholeFile.checked(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a folder");
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device), "this system has no devices in its files");
        assertThatThrownBy(() -> WholeFile.checked(device))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("such as a device");
    }
}

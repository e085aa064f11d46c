package io.github.flarebind.env.internal;

import io.github.flarebind.env.WranglerConfigException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A configuration as it is written.
 *
 * @param file where it was found
 * @param text what is in it
 */
record ConfigText(String file, String text) {
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final int MOST_BYTES = 4 << 20;

    static ConfigText read(Path path) {
        if (Files.isDirectory(path)) {
            throw new WranglerConfigException(path.toString(), "it is a folder; name the file in it");
        }
        try (InputStream opened = Files.newInputStream(path)) {
            return of(path.toString(), opened.readNBytes(MOST_BYTES + 1));
        } catch (IOException e) {
            throw new WranglerConfigException(path.toString(), why(path, e));
        }
    }

    static String why(Path path, IOException e) {
        if (e instanceof NoSuchFileException) {
            return path.isAbsolute() ? "there is no such file" : "there is no such file: " + path.toAbsolutePath();
        }
        if (e instanceof AccessDeniedException) {
            return "this process may not read it; give it the right to, or name another file";
        }
        return "it cannot be read (" + e.getClass().getSimpleName() + ")";
    }

    /** What {@code beside} finds on the class path by {@code name}. */
    static ConfigText read(Class<?> beside, String name) {
        String file = "class path, " + name;
        try (InputStream found = beside.getResourceAsStream(name)) {
            if (found == null) {
                throw new WranglerConfigException(
                        file,
                        "there is no such resource for " + beside.getName()
                                + "; with a / before it, it is at the root");
            }
            return of(file, found.readNBytes(MOST_BYTES + 1));
        } catch (IOException e) {
            throw new WranglerConfigException(
                    file, "it cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    static ConfigText of(String file, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new WranglerConfigException(
                    file, "it has more than " + MOST_BYTES + " bytes, which is the limit; is it the right file?");
        }
        ByteBuffer unread = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(unread).toString();
            return new ConfigText(file, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            throw new WranglerConfigException(
                    file, line(bytes, unread.position()), "this is not UTF-8; save the file as UTF-8");
        }
    }

    private static int line(byte[] bytes, int end) {
        int line = 1;
        for (int i = 0; i < end; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}

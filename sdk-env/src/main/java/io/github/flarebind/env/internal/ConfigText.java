package io.github.flarebind.env.internal;

import io.github.flarebind.env.WranglerConfigException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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

    static ConfigText read(Path path) {
        try {
            return of(path.toString(), Files.readAllBytes(path));
        } catch (NoSuchFileException e) {
            throw new WranglerConfigException(path.toString(), "there is no such file");
        } catch (IOException e) {
            throw new WranglerConfigException(
                    path.toString(), "it cannot be read (" + e.getClass().getSimpleName() + ")");
        }
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
            return of(file, found.readAllBytes());
        } catch (IOException e) {
            throw new WranglerConfigException(
                    file, "it cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    static ConfigText of(String file, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new ConfigText(file, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            throw new WranglerConfigException(file, "it is not UTF-8; save it as UTF-8");
        }
    }
}

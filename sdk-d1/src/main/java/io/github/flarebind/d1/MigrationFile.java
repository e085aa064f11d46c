package io.github.flarebind.d1;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/**
 * A file as it lies there.
 *
 * @param name its path below the folder
 * @param content its bytes
 */
record MigrationFile(String name, byte[] content) {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** The statements in it; it refuses what would be refused anyway. */
    MigrationScript script() {
        String text = text();
        return MigrationScript.of(name, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    }

    private String text() {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            String why = "the file is not UTF-8 from byte " + bytes.position() + " on; save it as UTF-8";
            throw new D1MigrationException(name, line(bytes.position()), why, e);
        }
    }

    private OptionalInt line(int end) {
        int line = 1;
        for (int i = 0; i < end; i++) {
            line += content[i] == '\n' ? 1 : 0;
        }
        return OptionalInt.of(line);
    }
}

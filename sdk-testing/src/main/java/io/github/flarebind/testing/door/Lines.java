package io.github.flarebind.testing.door;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads the lines of a request's head and of chunk sizes, in bounded memory. */
final class Lines {
    private static final int LONGEST = 64 * 1024;

    private Lines() {}

    /** The next line without its end; empty when the stream ends before it begins. */
    static Optional<String> next(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                return ended(line);
            }
            if (line.size() == LONGEST) {
                throw new BadRequestException("a line is longer than " + LONGEST + " bytes");
            }
            line.write(c);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }

    private static Optional<String> ended(ByteArrayOutputStream line) throws EOFException {
        if (line.size() > 0) {
            throw new EOFException("the connection ended within a line");
        }
        return Optional.empty();
    }

    /** The next line, which must be there. */
    static String required(InputStream in) throws IOException {
        return next(in).orElseThrow(() -> new EOFException("the connection ended within a request"));
    }
}

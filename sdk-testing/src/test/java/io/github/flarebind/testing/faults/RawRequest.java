package io.github.flarebind.testing.faults;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The head of a request; its body is still to be read.
 *
 * @param method the HTTP method
 * @param path the path with its query
 * @param length the length of the body
 */
record RawRequest(String method, String path, long length) {
    /** Reads the next head; empty when the client closed instead. */
    static Optional<RawRequest> read(InputStream in) throws IOException {
        String first = line(in);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        int afterMethod = first.indexOf(' ');
        String path = first.substring(afterMethod + 1, first.lastIndexOf(' '));
        long length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Long.parseLong(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        return Optional.of(new RawRequest(first.substring(0, afterMethod), path, length));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString().strip();
    }

    void drain(InputStream in) throws IOException {
        if (in.readNBytes((int) length).length < length) {
            throw new EOFException("the request was cut short");
        }
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

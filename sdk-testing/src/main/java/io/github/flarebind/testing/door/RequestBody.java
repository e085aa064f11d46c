package io.github.flarebind.testing.door;

import io.github.flarebind.core.transport.Headers;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The body of a request, by its length or in chunks (RFC 9112, sections 6 and 7). */
final class RequestBody {
    private RequestBody() {}

    static Optional<byte[]> read(Headers headers, InputStream in) throws IOException {
        if (headers.first("transfer-encoding").orElse("").equalsIgnoreCase("chunked")) {
            return Optional.of(chunks(in));
        }
        Optional<String> length = headers.first("content-length");
        return length.isEmpty() ? Optional.empty() : Optional.of(exactly(number(length.get(), 10), in));
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
            body.write(exactly(size, in));
            if (!Lines.required(in).isEmpty()) {
                throw new BadRequestException("a chunk is longer than its size");
            }
        }
        for (String trailer = Lines.required(in); !trailer.isEmpty(); ) {
            trailer = Lines.required(in);
        }
        return body.toByteArray();
    }

    private static int chunkSize(InputStream in) throws IOException {
        return number(Lines.required(in).split(";", 2)[0].strip(), 16);
    }

    private static int number(String text, int radix) throws BadRequestException {
        try {
            int number = Integer.parseInt(text, radix);
            if (number < 0) {
                throw new BadRequestException("a length below zero");
            }
            return number;
        } catch (NumberFormatException e) {
            throw new BadRequestException("not a length up to 2 GiB: " + text);
        }
    }

    private static byte[] exactly(int length, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the connection ended within a body");
        }
        return bytes;
    }
}

package io.github.flarebind.testing.door;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.internal.OneByte;
import io.github.flarebind.core.transport.Headers;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** The body of a request, by its length and as it comes, or in chunks and as a whole (RFC 9112, sections 6 and 7). */
final class RequestBody {
    private final Optional<Body> body;
    private final InputStream rest;

    private RequestBody(Optional<Body> body, InputStream rest) {
        this.body = body;
        this.rest = rest;
    }

    static RequestBody of(Headers headers, InputStream in) throws IOException {
        Optional<String> coding = headers.first("transfer-encoding");
        if (coding.isPresent() && !coding.get().equalsIgnoreCase("chunked")) {
            throw new BadRequestException("the only transfer coding here is chunked, not " + coding.get());
        }
        if (coding.isPresent()) {
            return new RequestBody(Optional.of(Body.of(chunks(in))), InputStream.nullInputStream());
        }
        Optional<String> length = headers.first("content-length");
        if (length.isEmpty()) {
            return new RequestBody(Optional.empty(), InputStream.nullInputStream());
        }
        if (headers.all("content-length").stream().distinct().count() > 1) {
            throw new BadRequestException("two lengths of one body");
        }
        long bytes = number(length.get(), 10);
        InputStream sized = new SizedStream(in, bytes);
        return new RequestBody(Optional.of(Body.stream(sized, bytes)), sized);
    }

    /** What the services behind the door read, if there is a body at all. */
    Optional<Body> body() {
        return body;
    }

    /** Takes what nobody read, so that the next request begins where this one ends. */
    void drain() throws IOException {
        rest.transferTo(OutputStream.nullOutputStream());
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
        long size = number(Lines.required(in).split(";", 2)[0].strip(), 16);
        if (size > Integer.MAX_VALUE) {
            throw new BadRequestException("not a chunk up to 2 GiB: " + size);
        }
        return (int) size;
    }

    private static long number(String text, int radix) throws BadRequestException {
        try {
            if (text.startsWith("+") || text.startsWith("-")) {
                throw new BadRequestException("a length has no sign");
            }
            return Long.parseLong(text, radix);
        } catch (NumberFormatException e) {
            throw new BadRequestException("not a length: " + text);
        }
    }

    private static byte[] exactly(int length, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the connection ended within a body");
        }
        return bytes;
    }

    /** So many bytes of a connection, which stays open behind them. */
    private static final class SizedStream extends InputStream {
        private final InputStream in;
        private long left;

        SizedStream(InputStream in, long left) {
            this.in = in;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            return OneByte.of(this);
        }

        @Override
        public int read(byte[] buffer, int offset, int count) throws IOException {
            if (left == 0) {
                return -1;
            }
            int n = in.read(buffer, offset, (int) Math.min(count, left));
            if (n < 0) {
                throw new EOFException("the connection ended within a body");
            }
            left -= n;
            return n;
        }
    }
}

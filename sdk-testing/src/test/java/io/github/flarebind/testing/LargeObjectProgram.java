package io.github.flarebind.testing;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2Client;
import io.github.flarebind.r2.R2ObjectBody;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;

/** Puts 256 MiB over the socket, gets them again, and compares; what does not fit the heap ends it with an error. */
public final class LargeObjectProgram {
    private static final int CHUNK = 1 << 20;
    private static final int CHUNKS = 256;

    private LargeObjectProgram() {}

    /** Takes the wire, {@code rest} or {@code s3}. */
    public static void main(String... args) throws IOException {
        try (CloudflareEmulator emulator = CloudflareEmulator.start();
                CloudflareClient client = emulator.client()) {
            R2Client account = R2Client.of(client);
            account.create("media");
            R2Bucket r2 = (args[0].equals("s3") ? account.s3() : account).bucket("media");
            r2.put("k", Body.stream(LargeObjectProgram::source, (long) CHUNK * CHUNKS));
            try (R2ObjectBody body = r2.get("k").orElseThrow();
                    InputStream expected = source();
                    InputStream got = body.stream()) {
                compare(expected, got);
            }
        }
    }

    private static void compare(InputStream expected, InputStream got) throws IOException {
        for (int i = 0; i < CHUNKS; i++) {
            if (!Arrays.equals(expected.readNBytes(CHUNK), got.readNBytes(CHUNK))) {
                throw new IllegalStateException("other bytes in MiB " + i);
            }
        }
        if (got.read() >= 0) {
            throw new IllegalStateException("more bytes than were put");
        }
    }

    /** The same bytes each time, made as they are read. */
    private static InputStream source() {
        Random random = new Random(1);
        return new InputStream() {
            private final byte[] chunk = new byte[CHUNK];
            private int at = CHUNK;
            private int left = CHUNKS;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] buffer, int offset, int count) {
                if (at == CHUNK) {
                    if (left-- == 0) {
                        left = 0;
                        return -1;
                    }
                    random.nextBytes(chunk);
                    at = 0;
                }
                int n = Math.min(count, CHUNK - at);
                System.arraycopy(chunk, at, buffer, offset, n);
                at += n;
                return n;
            }
        };
    }
}

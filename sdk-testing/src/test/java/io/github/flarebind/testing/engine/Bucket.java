package io.github.flarebind.testing.engine;

import io.github.flarebind.core.ManualTime;
import io.github.flarebind.r2.R2Checksum;
import io.github.flarebind.r2.R2HttpMetadata;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A bucket of its own, with short words for what the tests do to it. */
final class Bucket implements AutoCloseable {
    static final Instant START = Instant.parse("2026-09-01T06:05:04.321Z");
    static final R2Attributes PLAIN = attributes(Map.of());

    final ManualTime time = ManualTime.startingAt(START);
    final R2Engine engine = new R2Engine(time);
    final R2Store store = engine.named("media");

    static R2Attributes attributes(Map<String, String> custom) {
        return new R2Attributes(R2HttpMetadata.none(), custom, Optional.empty(), Optional.empty());
    }

    static R2Attributes encrypted(String customerKey) {
        return new R2Attributes(R2HttpMetadata.none(), Map.of(), Optional.empty(), Optional.of(customerKey));
    }

    static R2Intake bytes(byte[] bytes) {
        return R2Intake.of(new ByteArrayInputStream(bytes));
    }

    static R2Intake text(String text, R2Checksum... checksums) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new R2Intake(new ByteArrayInputStream(bytes), OptionalLong.of(bytes.length), List.of(checksums));
    }

    /** {@code size} bytes that are nowhere in memory at once. */
    static R2Intake large(long size) {
        return R2Intake.of(new InputStream() {
            private long left = size;

            @Override
            public int read() {
                return left-- > 0 ? 'a' : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int count) {
                if (left == 0) {
                    return -1;
                }
                int n = (int) Math.min(count, left);
                Arrays.fill(buffer, offset, offset + n, (byte) 'a');
                left -= n;
                return n;
            }
        });
    }

    R2Record put(String key, String text) throws IOException {
        return store.put(key, PLAIN, text(text));
    }

    byte[] read(String key) throws IOException {
        try (R2Reading reading = store.read(key, Optional.empty()).orElseThrow();
                InputStream in = reading.open(R2Span.all(reading.found().size()))) {
            return in.readAllBytes();
        }
    }

    int files() {
        return engine.disk().files().size();
    }

    @Override
    public void close() {
        engine.reset();
    }
}

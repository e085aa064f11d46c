package io.github.flarebind.testing.engine;

import java.time.Instant;

/**
 * A part of an object.
 *
 * @param number its place
 * @param etag the MD5 of its bytes in lower-case hex
 * @param content what it holds
 * @param uploaded when it was written
 */
public record R2Part(int number, String etag, R2Content content, Instant uploaded) {
    /** How many bytes it has. */
    public long size() {
        return content.length();
    }
}

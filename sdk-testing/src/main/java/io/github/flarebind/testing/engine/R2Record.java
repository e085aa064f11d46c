package io.github.flarebind.testing.engine;

import io.github.flarebind.r2.R2HttpMetadata;
import java.time.Instant;

/**
 * An object.
 *
 * @param key its key
 * @param version changes with every write
 * @param bytes what it holds
 * @param etag the MD5 of the bytes in lower-case hex
 * @param uploaded when it was written, to the millisecond
 * @param http the headers that it is served with
 * @param storageClass how it is kept
 */
public record R2Record(
        String key,
        String version,
        byte[] bytes,
        String etag,
        Instant uploaded,
        R2HttpMetadata http,
        String storageClass) {}

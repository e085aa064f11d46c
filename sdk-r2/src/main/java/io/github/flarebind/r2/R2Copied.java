package io.github.flarebind.r2;

import java.time.Instant;

/**
 * A copy that was made.
 *
 * @param etag its ETag, without quotes
 * @param uploaded when it was made
 */
public record R2Copied(String etag, Instant uploaded) {}

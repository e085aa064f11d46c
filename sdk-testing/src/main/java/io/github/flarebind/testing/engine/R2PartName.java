package io.github.flarebind.testing.engine;

/**
 * A part as the one who completes the upload names it.
 *
 * @param number its place
 * @param etag its ETag, without quotes
 */
public record R2PartName(int number, String etag) {}

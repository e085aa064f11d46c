package io.github.flarebind.r2;

import java.time.Instant;

/**
 * A multipart upload that was neither completed nor aborted.
 *
 * @param key the key of the object to be
 * @param uploadId what names the upload
 * @param started when it was begun
 */
public record R2UploadInfo(String key, String uploadId, Instant started) {}

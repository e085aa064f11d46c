package io.github.flarebind.testing.engine;

/**
 * An upload as a request names it.
 *
 * @param key the key of the object to be
 * @param id the id of the upload, which is of this key alone
 */
public record R2UploadName(String key, String id) {}

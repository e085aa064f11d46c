package io.github.flarebind.r2;

import java.util.Optional;

/**
 * What R2 has reckoned, in lower-case hexadecimal. An object that was uploaded in parts has none.
 *
 * @param md5 the MD5
 * @param sha1 the SHA-1, where the put gave it
 * @param sha256 the SHA-256, where the put gave it
 */
public record R2Checksums(Optional<String> md5, Optional<String> sha1, Optional<String> sha256) {
    static R2Checksums none() {
        return new R2Checksums(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The ETag of an object that was put whole is its MD5. */
    static R2Checksums ofEtag(String etag) {
        boolean whole = etag.matches("[0-9a-f]{32}");
        return new R2Checksums(whole ? Optional.of(etag) : Optional.empty(), Optional.empty(), Optional.empty());
    }
}

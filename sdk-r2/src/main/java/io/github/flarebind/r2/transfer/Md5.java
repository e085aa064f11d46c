package io.github.flarebind.r2.transfer;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The digests that ETags are made of. */
final class Md5 {
    private Md5() {}

    static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The ETag of an object of these parts: the digest of their digests, and how many there are. */
    static String etag(List<String> parts) {
        MessageDigest all = begin();
        parts.forEach(part -> all.update(HexFormat.of().parseHex(part)));
        return hex(all) + "-" + parts.size();
    }
}

package io.github.flarebind.r2.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** MD5, which S3 checks bytes by and makes ETags of. */
public final class Md5 {
    private Md5() {}

    /** Of {@code bytes}, in lower-case hexadecimal. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(begin().digest(bytes));
    }

    /** Of all that was given to {@code digest}, in lower-case hexadecimal. */
    public static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The ETag of an object of several parts: the MD5 of their MD5s, which are in hexadecimal, and how many there are. */
    public static String ofParts(List<String> parts) {
        MessageDigest all = begin();
        parts.forEach(part -> all.update(HexFormat.of().parseHex(part)));
        return hex(all) + '-' + parts.size();
    }

    /** As {@code Content-MD5} bears it. */
    public static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(begin().digest(bytes));
    }

    /** The same of bytes that are in memory. */
    public static String base64(InputStream inMemory) {
        MessageDigest md5 = begin();
        byte[] chunk = new byte[16 * 1024];
        try (inMemory) {
            for (int read = inMemory.read(chunk); read >= 0; read = inMemory.read(chunk)) {
                md5.update(chunk, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory could not be read", e);
        }
        return Base64.getEncoder().encodeToString(md5.digest());
    }

    /** A digest of nothing yet. */
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no MD5, which every JDK must have", e);
        }
    }
}

package io.github.flarebind.r2;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** MD5, which S3 checks bytes by and makes ETags of. */
final class Md5 {
    private Md5() {}

    static byte[] of(byte[] bytes) {
        return digest().digest(bytes);
    }

    /** As {@code Content-MD5} bears it. */
    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(of(bytes));
    }

    /** The same of bytes that are in memory. */
    static String base64(InputStream inMemory) {
        MessageDigest md5 = digest();
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

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no MD5, which every JDK must have", e);
        }
    }
}

package io.github.flarebind.r2;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.r2.internal.Md5;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** A key of the caller's that objects are encrypted with (SSE-C): R2 does not keep it, and who loses it loses them. */
public final class R2CustomerKey {
    private static final int BYTES = 32;
    private static final String CUSTOMER = "server-side-encryption-customer-";
    private static final String MD5 = CUSTOMER + "key-MD5";

    private final byte[] bytes;

    private R2CustomerKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The key of these 32 bytes, copied.
     *
     * @throws IllegalArgumentException when there are more or fewer
     */
    public static R2CustomerKey of(byte[] bytes) {
        if (requireNonNull(bytes, "the key is null").length != BYTES) {
            throw new IllegalArgumentException("a customer key has " + BYTES + " bytes, not " + bytes.length);
        }
        return new R2CustomerKey(bytes.clone());
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** The headers that bear it, of the object itself. */
    Map<String, String> headers() {
        return headers("x-amz-");
    }

    /** The headers that bear it, of an object that is copied. */
    Map<String, String> sourceHeaders() {
        return headers("x-amz-copy-source-");
    }

    private Map<String, String> headers(String prefix) {
        String base64 = Base64.getEncoder().encodeToString(bytes);
        return Map.of(
                prefix + CUSTOMER + "algorithm", "AES256", prefix + CUSTOMER + "key", base64, prefix + MD5, md5());
    }

    /** Its MD5 in Base64. */
    String md5() {
        return Md5.base64(bytes);
    }

    /** The MD5, in Base64, of the key that an answer tells an object to be encrypted with. */
    static Optional<String> md5In(Headers told) {
        return told.first("x-amz-" + MD5);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof R2CustomerKey key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "R2CustomerKey[***]";
    }
}

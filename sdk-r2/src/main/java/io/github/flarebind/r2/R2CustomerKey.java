package io.github.flarebind.r2;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/** A key of the caller's that objects are encrypted with (SSE-C): R2 does not keep it, and who loses it loses them. */
public final class R2CustomerKey {
    private static final int BYTES = 32;

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

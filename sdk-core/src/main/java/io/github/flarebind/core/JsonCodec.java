package io.github.flarebind.core;

/**
 * Turns the caller's values into JSON and back. What Cloudflare itself says is read elsewhere, so a codec's settings
 * never touch the protocol.
 */
public interface JsonCodec {
    /**
     * Returns {@code value} as UTF-8 JSON.
     *
     * @throws IllegalArgumentException when it cannot be written
     */
    byte[] write(Object value);

    /**
     * Reads {@code json}, UTF-8, as a {@code T}.
     *
     * @throws IllegalArgumentException when it is no JSON, or does not fit the type
     */
    <T> T read(byte[] json, TypeRef<T> type);
}

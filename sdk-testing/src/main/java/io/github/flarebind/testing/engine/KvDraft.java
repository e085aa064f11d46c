package io.github.flarebind.testing.engine;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a put wants to store.
 *
 * @param key where
 * @param value the bytes
 * @param metadata JSON text
 * @param expiry when it is gone
 */
public record KvDraft(String key, byte[] value, Optional<String> metadata, KvExpiry expiry) {
    /** Whether the other says the same of the same key. */
    boolean same(KvDraft other) {
        return key.equals(other.key)
                && Arrays.equals(value, other.value)
                && metadata.equals(other.metadata)
                && expiry.equals(other.expiry);
    }
}

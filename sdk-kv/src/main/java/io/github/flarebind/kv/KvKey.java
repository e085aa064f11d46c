package io.github.flarebind.kv;

import io.github.flarebind.core.JsonValue;
import java.time.Instant;
import java.util.Optional;

/**
 * A key as a listing shows it.
 *
 * @param name the key
 * @param expiration when it expires, to the second
 * @param metadata what was stored beside its value
 */
public record KvKey(String name, Optional<Instant> expiration, Optional<JsonValue> metadata) {
    /** Names the key, never its metadata. */
    @Override
    public String toString() {
        return "KvKey[name=" + name + ", expiration=" + expiration + ", metadata=" + metadata.map(json -> "***") + ']';
    }
}

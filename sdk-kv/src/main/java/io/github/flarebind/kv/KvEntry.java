package io.github.flarebind.kv;

import io.github.flarebind.core.JsonValue;
import java.time.Instant;
import java.util.Optional;

/**
 * A value with what was stored beside it.
 *
 * @param <V> the value's type
 * @param value the value
 * @param metadata the metadata, read as text or as a type of the caller's
 * @param expiration when it expires, to the second
 */
public record KvEntry<V>(V value, Optional<JsonValue> metadata, Optional<Instant> expiration) {
    /** Names what there is, never the value or the metadata. */
    @Override
    public String toString() {
        return "KvEntry[value=***, metadata=" + metadata.map(json -> "***") + ", expiration=" + expiration + ']';
    }
}

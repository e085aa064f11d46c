package io.github.flarebind.kv;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.Body;

/**
 * A key and all that a put stores under it, for {@link KvNamespace#putAll(Iterable)}.
 *
 * @param key 1 to 512 bytes of UTF-8, neither {@code .} nor {@code ..}
 * @param value at most 25 MiB; one above 1 MiB is sent as it is, so that a stream which is read once cannot be sent again
 * @param options what stands beside it
 */
public record KvPair(String key, Body value, KvPutOptions options) {
    /** Refuses a key that KV does not take. */
    public KvPair {
        KvRules.key(key);
        requireNonNull(value, "value is null");
        requireNonNull(options, "options is null");
    }

    /** A text with nothing beside it. */
    public static KvPair of(String key, String value) {
        return of(key, Body.of(value));
    }

    /** A value with nothing beside it. */
    public static KvPair of(String key, Body value) {
        return new KvPair(key, value, KvPutOptions.defaults());
    }

    /** Names the key, never the value. */
    @Override
    public String toString() {
        return "KvPair[key=" + key + ", value=***]";
    }
}

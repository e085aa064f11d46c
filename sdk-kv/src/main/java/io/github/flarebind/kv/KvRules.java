package io.github.flarebind.kv;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.Time;
import io.github.flarebind.core.internal.Resource;
import io.github.flarebind.core.internal.Utf8;
import io.github.flarebind.kv.internal.KvLimits;
import java.time.Duration;
import java.time.Instant;

/** What KV would refuse, refused before it is sent. */
final class KvRules {
    private KvRules() {}

    static String key(String key) {
        requireNonNull(key, "key is null");
        if (key.isEmpty()) {
            throw new IllegalArgumentException(
                    "a key is 1 to " + KvLimits.KEY_BYTES + " bytes of UTF-8; this one is empty");
        }
        if (key.equals(".") || key.equals("..")) {
            throw new IllegalArgumentException("'" + key + "' is not allowed as a key");
        }
        int bytes = Utf8.encode(key, "the key").length;
        if (bytes > KvLimits.KEY_BYTES) {
            throw new IllegalArgumentException(
                    Resource.of("key", key) + " has " + bytes + " bytes of UTF-8; the limit is " + KvLimits.KEY_BYTES);
        }
        return key;
    }

    static void value(Body value) {
        atMost("the value", value, KvLimits.VALUE_BYTES);
    }

    static void metadata(Body metadata) {
        atMost("the metadata, as JSON,", metadata, KvLimits.METADATA_BYTES);
    }

    private static void atMost(String what, Body body, int limit) {
        long bytes = body.length().orElseThrow();
        if (bytes > limit) {
            throw new IllegalArgumentException(what + " has " + bytes + " bytes; the limit is " + limit);
        }
    }

    static void expiration(Instant expiration, Time time) {
        Instant earliest = time.now().plusSeconds(KvLimits.MIN_TTL_SECONDS);
        if (expiration.getEpochSecond() < earliest.getEpochSecond()) {
            throw new IllegalArgumentException(
                    "expiration is at least " + KvLimits.MIN_TTL_SECONDS + " s ahead; this one is "
                            + Duration.between(time.now(), expiration).toSeconds() + " s ahead");
        }
    }

    static String title(String title) {
        requireNonNull(title, "title is null");
        if (title.isBlank() || title.length() > KvLimits.TITLE_CHARS) {
            throw new IllegalArgumentException("a title is 1 to " + KvLimits.TITLE_CHARS
                    + " characters, not blank; this one has " + title.length());
        }
        return title;
    }

    static String id(String id) {
        requireNonNull(id, "the namespace id is null");
        if (id.isBlank()) {
            throw new IllegalArgumentException("the namespace id is blank; it is 32 hexadecimal digits");
        }
        return id;
    }
}

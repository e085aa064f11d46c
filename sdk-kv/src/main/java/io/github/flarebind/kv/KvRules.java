package io.github.flarebind.kv;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.Time;
import io.github.flarebind.core.internal.Resource;
import io.github.flarebind.core.internal.Utf8;
import io.github.flarebind.kv.internal.KvLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** What KV would refuse, refused before it is sent. */
final class KvRules {
    static final Pattern ID = Pattern.compile("[0-9a-fA-F]{32}");

    private static final String VALUE_OUT = "Keep it in R2, or in parts under several keys";
    private static final String META_OUT = "Keep it in the value";

    private KvRules() {}

    static String key(String key) {
        requireNonNull(key, "key is null");
        if (key.isEmpty()) {
            throw new IllegalArgumentException(
                    "a key is 1 to " + KvLimits.KEY_BYTES + " bytes of UTF-8; this one is empty");
        }
        if (key.equals(".") || key.equals("..")) {
            throw new IllegalArgumentException(
                    "'" + key + "' is not allowed as a key, for a URL cannot carry it; put something before it");
        }
        int bytes = Utf8.encode(key, "the key").length;
        if (bytes > KvLimits.KEY_BYTES) {
            throw new IllegalArgumentException(
                    Resource.of("key", key) + " has " + bytes + " bytes of UTF-8; the limit is " + KvLimits.KEY_BYTES
                            + ". Use its hash as the key, and keep the whole in the metadata or the value");
        }
        return key;
    }

    /** Refuses a number of keys that one bulk get does not take; each of them is a key. */
    static List<String> keys(List<String> keys) {
        requireNonNull(keys, "keys is null");
        if (keys.isEmpty() || keys.size() > KvLimits.BULK_GET_KEYS) {
            throw new IllegalArgumentException("a bulk get takes 1 to " + KvLimits.BULK_GET_KEYS + " keys, not "
                    + keys.size() + "; getAll takes any number");
        }
        keys.forEach(KvRules::key);
        return List.copyOf(keys);
    }

    static void value(String key, Body value) {
        atMost(KvLimits.VALUE_BYTES, value, "the value of " + Resource.of("key", key), VALUE_OUT);
    }

    static void unread(String key, Body value) {
        if (!value.replayable()) {
            throw new IllegalArgumentException("the value of " + Resource.of("key", key)
                    + " is a stream that was read already; make its body of a Body.Source, which is opened anew");
        }
    }

    static void metadata(String key, Body metadata) {
        atMost(
                KvLimits.METADATA_BYTES,
                metadata,
                "the metadata of " + Resource.of("key", key) + ", as JSON,",
                META_OUT);
    }

    private static void atMost(int limit, Body body, String what, String wayOut) {
        long bytes = body.length().orElseThrow();
        if (bytes > limit) {
            throw new IllegalArgumentException(
                    what + " has " + bytes + " bytes; the limit is " + limit + ". " + wayOut);
        }
    }

    static void expiration(Instant expiration, Time time) {
        Instant earliest = time.now().plusSeconds(KvLimits.MIN_TTL_SECONDS);
        if (expiration.getEpochSecond() < earliest.getEpochSecond()) {
            throw new IllegalArgumentException(
                    "expiration is at least " + KvLimits.MIN_TTL_SECONDS + " s ahead; this one is "
                            + Duration.between(time.now(), expiration).toSeconds()
                            + " s ahead. Check this machine's clock, too");
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

    static String namespace(String given) {
        requireNonNull(given, "the namespace is null");
        if (given.isBlank()) {
            throw new IllegalArgumentException(
                    "the namespace is blank; it is given by its id, 32 hexadecimal digits, or its title");
        }
        return given;
    }
}

package io.github.flarebind.testing.engine;

import io.github.flarebind.core.Time;
import io.github.flarebind.kv.internal.KvLimits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** One namespace. */
public final class KvStore {
    private static final int INVALID = 10001;

    private final NavigableMap<String, KvRecord> records = new ConcurrentSkipListMap<>(Utf8Order.COMPARATOR);
    private final String id;
    private final String title;
    private final Time time;

    KvStore(String id, String title, Time time) {
        this.id = id;
        this.title = title;
        this.time = time;
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    /** What {@code key} holds, unless it is absent or expired. */
    public Optional<KvRecord> get(String key) {
        checkKey(key);
        return Optional.ofNullable(records.get(key)).filter(this::alive);
    }

    /** Replaces everything that {@code key} held. */
    public void put(String key, byte[] value, Optional<String> metadata, KvExpiry expiry) {
        checkKey(key);
        checkSize("Value", value.length, KvLimits.VALUE_BYTES);
        metadata.ifPresent(
                json -> checkSize("Metadata", json.getBytes(StandardCharsets.UTF_8).length, KvLimits.METADATA_BYTES));
        records.put(key, new KvRecord(value, metadata, expiry.at(now())));
    }

    /** Deletes {@code key}, if it is there. */
    public void delete(String key) {
        checkKey(key);
        records.remove(key);
    }

    /** The keys after {@code cursor} that begin with {@code prefix}, at most {@code limit}. */
    public KvPage list(String prefix, int limit, Optional<String> cursor) {
        List<Map.Entry<String, KvRecord>> page = new ArrayList<>();
        for (Map.Entry<String, KvRecord> entry : after(cursor).entrySet()) {
            if (entry.getKey().startsWith(prefix) && alive(entry.getValue())) {
                if (page.size() == limit) {
                    return new KvPage(
                            page, Optional.of(cursorAt(page.get(limit - 1).getKey())));
                }
                page.add(entry);
            }
        }
        return new KvPage(page, Optional.empty());
    }

    private NavigableMap<String, KvRecord> after(Optional<String> cursor) {
        return cursor.map(at -> records.tailMap(position(at), false)).orElse(records);
    }

    private static String cursorAt(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String position(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ServiceException(ServiceException.Kind.INVALID, INVALID, "Invalid cursor");
        }
    }

    private boolean alive(KvRecord entry) {
        return entry.expiration().isEmpty() || now() < entry.expiration().getAsLong();
    }

    private long now() {
        return time.now().getEpochSecond();
    }

    private static void checkKey(String key) {
        if (key.isEmpty()) {
            throw new ServiceException(ServiceException.Kind.INVALID, INVALID, "Key names must not be empty");
        }
        if (key.equals(".") || key.equals("..")) {
            throw new ServiceException(
                    ServiceException.Kind.INVALID,
                    INVALID,
                    "Illegal key name \"" + key + "\". Please use a different name.");
        }
        int bytes = key.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > KvLimits.KEY_BYTES) {
            throw new ServiceException(
                    ServiceException.Kind.KEY_TOO_LONG,
                    INVALID,
                    "UTF-8 encoded length of " + bytes + " exceeds key length limit of " + KvLimits.KEY_BYTES + ".");
        }
    }

    private static void checkSize(String what, int bytes, int limit) {
        if (bytes > limit) {
            throw new ServiceException(
                    ServiceException.Kind.TOO_LARGE,
                    INVALID,
                    what + " length of " + bytes + " exceeds limit of " + limit + ".");
        }
    }
}

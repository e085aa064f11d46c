package io.github.flarebind.testing.engine;

import io.github.flarebind.core.Time;
import io.github.flarebind.kv.internal.KvLimits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

/** One namespace. */
public final class KvStore {
    private static final int INVALID = 10001;
    private static final int INVALID_BULK = 10012;
    private static final int NO_CODE = 0;

    private final NavigableMap<String, KvRecord> records = new ConcurrentSkipListMap<>(Utf8Order.COMPARATOR);
    private final String id;
    private final Optional<String> jurisdiction;
    private final Time time;
    private final Supplier<KvTemper> temper;
    private final KvCache cache;
    private final KvWrites writes;

    private volatile String title;

    KvStore(KvName name, Time time, Supplier<KvTemper> temper) {
        this.id = name.id();
        this.title = name.title();
        this.jurisdiction = name.jurisdiction();
        this.time = time;
        this.temper = temper;
        this.cache = new KvCache(time);
        this.writes = new KvWrites(time);
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    /** Where its data must stay. */
    public Optional<String> jurisdiction() {
        return jurisdiction;
    }

    void rename(String other) {
        title = other;
    }

    /** What {@code key} holds, unless it is absent or expired. */
    public Optional<KvRecord> get(String key) {
        KvBounds.checkKey(key);
        Optional<KvRecord> found = temper.get().staleReads() ? cache.get(key, this::stored) : stored(key);
        return found.filter(this::alive);
    }

    private Optional<KvRecord> stored(String key) {
        return Optional.ofNullable(records.get(key));
    }

    /** Replaces everything that the key held. */
    public void put(KvDraft draft) {
        KvRecord entry = checked(draft);
        KvBounds.checkValue(draft.value());
        if (!mayWrite(draft.key())) {
            throw tooMany();
        }
        records.put(draft.key(), entry);
    }

    /**
     * Stores all, or nothing if a draft is against the rules; returns the keys that could not be written: the value is
     * too large, or the key was written too lately.
     */
    public List<String> putAll(List<KvDraft> drafts) {
        Map<String, KvDraft> distinct = new LinkedHashMap<>();
        drafts.forEach(draft -> addOnce(distinct, draft));
        List<KvRecord> entries = distinct.values().stream().map(this::checked).toList();
        List<String> left = new ArrayList<>();
        int next = 0;
        for (String key : distinct.keySet()) {
            KvRecord entry = entries.get(next++);
            if (entry.value().length <= KvLimits.VALUE_BYTES && mayWrite(key)) {
                records.put(key, entry);
            } else {
                left.add(key);
            }
        }
        return left;
    }

    private static void addOnce(Map<String, KvDraft> drafts, KvDraft draft) {
        KvDraft before = drafts.putIfAbsent(draft.key(), draft);
        if (before != null && !before.same(draft)) {
            throw new ServiceException(
                    ServiceException.Kind.INVALID,
                    INVALID_BULK,
                    "received duplicate key with different values or expiration parameters: \"" + draft.key() + '"');
        }
    }

    private KvRecord checked(KvDraft draft) {
        KvBounds.checkKey(draft.key());
        draft.metadata().ifPresent(KvBounds::checkMetadata);
        return new KvRecord(draft.value(), draft.metadata(), draft.expiry().at(now()));
    }

    /** Deletes {@code key}, if it is there. */
    public void delete(String key) {
        KvBounds.checkKey(key);
        if (!mayWrite(key)) {
            throw tooMany();
        }
        records.remove(key);
    }

    /** Deletes the keys that are there; returns those that were written too lately to be deleted. */
    public List<String> deleteAll(List<String> keys) {
        keys.forEach(KvBounds::checkKey);
        List<String> left = new ArrayList<>();
        keys.stream().distinct().forEach(key -> {
            if (mayWrite(key)) {
                records.remove(key);
            } else {
                left.add(key);
            }
        });
        return left;
    }

    private static ServiceException tooMany() {
        return new ServiceException(ServiceException.Kind.TOO_MANY, NO_CODE, "Too Many Requests");
    }

    private boolean mayWrite(String key) {
        return !temper.get().slowWrites() || writes.take(key);
    }

    /** The keys after {@code cursor} that begin with {@code prefix}, at most {@code limit}. */
    public KvPage list(String prefix, int limit, Optional<String> cursor) {
        KvBounds.checkLength(prefix);
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

    /** Forgets what readers were told and when keys were written. */
    void forgetCalls() {
        cache.clear();
        writes.clear();
    }
}

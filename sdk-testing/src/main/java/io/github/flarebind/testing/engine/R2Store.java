package io.github.flarebind.testing.engine;

import static io.github.flarebind.testing.engine.ServiceException.Kind.INVALID;

import io.github.flarebind.core.Time;
import io.github.flarebind.r2.R2HttpMetadata;
import io.github.flarebind.r2.internal.R2Limits;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;

/** One bucket. */
public final class R2Store {
    private static final int INVALID_NAME = 10020;
    private static final int INVALID_ARGUMENT = 10029;
    private static final Set<String> CLASSES = Set.of("Standard", "InfrequentAccess");

    private final NavigableMap<String, R2Record> records = new ConcurrentSkipListMap<>(Utf8Order.COMPARATOR);
    private final String name;
    private final String storageClass;
    private final Time time;
    private final Instant created;

    R2Store(String name, String storageClass, Time time) {
        this.name = name;
        this.storageClass = checkClass(storageClass);
        this.time = time;
        this.created = time.now().truncatedTo(ChronoUnit.MILLIS);
    }

    public String name() {
        return name;
    }

    /** What objects are kept as unless their put says otherwise. */
    public String storageClass() {
        return storageClass;
    }

    public Instant created() {
        return created;
    }

    /** The object with this key. */
    public Optional<R2Record> get(String key) {
        return Optional.ofNullable(records.get(checkKey(key)));
    }

    /** Replaces everything that the key had. */
    public R2Record put(String key, byte[] bytes, R2HttpMetadata http, Optional<String> asClass) {
        R2Record stored = new R2Record(
                checkKey(key),
                UUID.randomUUID().toString().replace("-", ""),
                bytes,
                md5(bytes),
                time.now().truncatedTo(ChronoUnit.MILLIS),
                http,
                checkClass(asClass.orElse(storageClass)));
        records.put(key, stored);
        return stored;
    }

    /** Deletes the object, if it is there. */
    public void delete(String key) {
        records.remove(checkKey(key));
    }

    /** One page of objects, in the order of their keys' UTF-8 bytes. */
    public R2Page list(R2Selection selection) {
        boolean fromTheStart = selection.after().isEmpty();
        return new R2PageFiller(selection)
                .fill(records.tailMap(selection.after(), fromTheStart).values());
    }

    boolean isEmpty() {
        return records.isEmpty();
    }

    private static String checkKey(String key) {
        if (key.getBytes(StandardCharsets.UTF_8).length > R2Limits.KEY_BYTES) {
            throw new ServiceException(INVALID, INVALID_NAME, "The specified object name is not valid.");
        }
        return key;
    }

    private static String checkClass(String storageClass) {
        if (!CLASSES.contains(storageClass)) {
            throw new ServiceException(INVALID, INVALID_ARGUMENT, "The storage class specified is not valid.");
        }
        return storageClass;
    }

    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}

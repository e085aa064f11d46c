package io.github.flarebind.testing.engine;

import static io.github.flarebind.testing.engine.ServiceException.Kind.INVALID;

import io.github.flarebind.core.Time;
import io.github.flarebind.r2.internal.R2Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One bucket. */
public final class R2Store {
    private static final int INVALID_NAME = 10020;

    private final NavigableMap<String, R2Record> records = new ConcurrentSkipListMap<>(Utf8Order.COMPARATOR);
    private final Lock lock = new ReentrantLock();
    private final R2Place place;
    private final R2Disk disk;
    private final Time time;
    private final Instant created;
    private final R2Uploads uploads;

    private volatile String storageClass;
    private boolean gone;

    R2Store(R2Place place, String storageClass, R2Disk disk, Time time) {
        this.place = place;
        this.storageClass = R2Attributes.checkClass(storageClass);
        this.disk = disk;
        this.time = time;
        this.created = now();
        this.uploads = new R2Uploads(this, lock, disk, time);
    }

    public String name() {
        return place.name();
    }

    /** Where its data must stay; {@code default} for anywhere. */
    public String jurisdiction() {
        return place.jurisdiction();
    }

    /** Where it stands. */
    public String location() {
        return place.location();
    }

    /** What objects are kept as unless their put says otherwise. */
    public String storageClass() {
        return storageClass;
    }

    /** Keeps objects that are put from now on as {@code other}. */
    public void storageClass(String other) {
        storageClass = R2Attributes.checkClass(other);
    }

    public Instant created() {
        return created;
    }

    /** The objects that are uploaded in parts. */
    public R2Uploads uploads() {
        return uploads;
    }

    /** What is known of the object with this key, if {@code customerKey} is the one it was stored with. */
    public Optional<R2Record> head(String key, Optional<String> customerKey) {
        return Optional.ofNullable(records.get(checkKey(key))).map(found -> found.opened(customerKey));
    }

    /** The object with this key, for reading; to be closed. */
    public Optional<R2Reading> read(String key, Optional<String> customerKey) {
        lock.lock();
        try {
            return head(key, customerKey).map(R2Reading::new); // held before anyone can replace it
        } finally {
            lock.unlock();
        }
    }

    /** Replaces everything that the key had, whatever it was. */
    public R2Record put(String key, R2Attributes attributes, R2Intake intake) throws IOException {
        return put(key, attributes, intake, R2Precondition.NONE).orElseThrow();
    }

    /** Replaces everything that the key had if that is as it must be; of racing puts on a condition each sees the last. */
    public Optional<R2Record> put(String key, R2Attributes attributes, R2Intake intake, R2Precondition condition)
            throws IOException {
        checkKey(key);
        R2Arrived arrived = intake.take(disk);
        Optional<R2Record> stored = store(key, condition, attributes, arrived);
        if (stored.isEmpty()) {
            arrived.content().release();
        }
        return stored;
    }

    private Optional<R2Record> store(String key, R2Precondition condition, R2Attributes attributes, R2Arrived arrived) {
        lock.lock();
        try {
            if (!condition.holds(Optional.ofNullable(records.get(key)))) {
                return Optional.empty();
            }
            R2Record made = new R2Record(
                    key,
                    version(),
                    arrived.content(),
                    arrived.md5(),
                    now(),
                    attributes.in(storageClass),
                    arrived.checksums());
            replace(made);
            return Optional.of(made);
        } catch (ServiceException refused) {
            arrived.content().release();
            throw refused;
        } finally {
            lock.unlock();
        }
    }

    /** Puts {@code made} in place of what its key has. */
    void replace(R2Record made) {
        lock.lock();
        try {
            checkThere();
            letGo(records.put(made.key(), made));
        } finally {
            lock.unlock();
        }
    }

    void checkThere() {
        if (gone) {
            throw R2Engine.missing();
        }
    }

    /** Deletes the object, if it is there. */
    public void delete(String key) {
        lock.lock();
        try {
            letGo(records.remove(checkKey(key)));
        } finally {
            lock.unlock();
        }
    }

    private static void letGo(@Nullable R2Record replaced) {
        if (replaced != null) {
            replaced.content().release();
        }
    }

    /** One page of objects, in the order of their keys' UTF-8 bytes. */
    public R2Page list(R2Selection selection) {
        boolean fromTheStart = selection.after().isEmpty();
        return new R2PageFiller(selection)
                .fill(records.tailMap(selection.after(), fromTheStart).values());
    }

    /** Whether it was empty, and so takes nothing any more. */
    boolean end() {
        lock.lock();
        try {
            gone = records.isEmpty() && uploads.isEmpty();
            return gone;
        } finally {
            lock.unlock();
        }
    }

    static String checkKey(String key) {
        if (key.getBytes(StandardCharsets.UTF_8).length > R2Limits.KEY_BYTES) {
            throw new ServiceException(INVALID, INVALID_NAME, "The specified object name is not valid.");
        }
        return key;
    }

    static String version() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private Instant now() {
        return time.now().truncatedTo(ChronoUnit.MILLIS);
    }
}

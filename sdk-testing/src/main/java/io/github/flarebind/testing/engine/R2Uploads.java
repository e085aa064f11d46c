package io.github.flarebind.testing.engine;

import io.github.flarebind.core.Time;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;

/** The unfinished uploads of a bucket; each is aborted when it is seven days old. */
public final class R2Uploads {
    private static final Duration LIFE = Duration.ofDays(7);
    private static final int NO_SUCH_UPLOAD = 10024;

    private final Map<String, R2Upload> uploads = new ConcurrentHashMap<>();
    private final R2Store store;
    private final Lock lock;
    private final R2Disk disk;
    private final Time time;

    /** The lock is that of the store, for an upload ends and its object begins at once. */
    R2Uploads(R2Store store, Lock lock, R2Disk disk, Time time) {
        this.store = store;
        this.lock = lock;
        this.disk = disk;
        this.time = time;
    }

    /** Begins an upload. */
    public R2Upload begin(String key, R2Attributes attributes) {
        R2Upload upload = new R2Upload(R2Store.checkKey(key), attributes.in(store.storageClass()), now());
        lock.lock();
        try {
            store.checkThere();
            uploads.put(upload.id(), upload);
            return upload;
        } finally {
            lock.unlock();
        }
    }

    /** Takes a part in place of the one that had its number. */
    public R2Part put(R2UploadName name, int number, R2Intake intake, Optional<String> customerKey) throws IOException {
        find(name).opened(customerKey);
        R2Arrived arrived = intake.take(disk);
        R2Part part = new R2Part(number, arrived.md5(), arrived.content(), now());
        lock.lock();
        try {
            find(name).add(part); // it may have ended while the bytes came
            return part;
        } catch (ServiceException ended) {
            arrived.content().release();
            throw ended;
        } finally {
            lock.unlock();
        }
    }

    /** Makes an object of the parts, which ends the upload; one that is refused goes on. */
    public R2Record complete(R2UploadName name, List<R2PartName> parts) {
        lock.lock();
        try {
            R2Upload upload = find(name);
            R2Assembly assembly = R2Assembly.of(upload, parts);
            R2Record made = new R2Record(
                    upload.key(),
                    R2Store.version(),
                    assembly.content(),
                    assembly.etag(),
                    now(),
                    upload.attributes(),
                    Map.of());
            made.content().retain(); // the object takes them over, then the upload lets all of its own go
            store.replace(made);
            end(upload);
            return made;
        } finally {
            lock.unlock();
        }
    }

    /** Gives up an upload and its parts. */
    public void abort(R2UploadName name) {
        lock.lock();
        try {
            end(find(name));
        } finally {
            lock.unlock();
        }
    }

    private void end(R2Upload upload) {
        uploads.remove(upload.id());
        upload.letGo();
    }

    /** The upload of this name. */
    public R2Upload find(R2UploadName name) {
        dropOld();
        return Optional.ofNullable(uploads.get(name.id()))
                .filter(upload -> upload.key().equals(name.key()))
                .orElseThrow(() -> new ServiceException(
                        ServiceException.Kind.NOT_FOUND,
                        NO_SUCH_UPLOAD,
                        "The specified multipart upload does not exist."));
    }

    /** All of them, by key and then by age. */
    public List<R2Upload> list() {
        dropOld();
        return uploads.values().stream()
                .sorted(Comparator.comparing(R2Upload::key, Utf8Order.COMPARATOR)
                        .thenComparing(R2Upload::started)
                        .thenComparing(R2Upload::id))
                .toList();
    }

    boolean isEmpty() {
        return list().isEmpty();
    }

    private void dropOld() {
        Instant bound = now().minus(LIFE);
        lock.lock();
        try {
            uploads.values().stream()
                    .filter(upload -> !upload.started().isAfter(bound))
                    .toList()
                    .forEach(this::end);
        } finally {
            lock.unlock();
        }
    }

    private Instant now() {
        return time.now().truncatedTo(ChronoUnit.MILLIS);
    }
}

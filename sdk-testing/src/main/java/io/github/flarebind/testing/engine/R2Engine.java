package io.github.flarebind.testing.engine;

import static io.github.flarebind.testing.engine.ServiceException.Kind.CONFLICT;
import static io.github.flarebind.testing.engine.ServiceException.Kind.INVALID;
import static io.github.flarebind.testing.engine.ServiceException.Kind.NOT_FOUND;

import io.github.flarebind.core.Time;
import java.util.List;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;

/** The buckets of one account. */
public final class R2Engine {
    /** What a bucket keeps its objects as unless it is told otherwise. */
    public static final String STANDARD = "Standard";

    private static final int NAME_TAKEN = 10004;
    private static final int NAME_INVALID = 10005;
    private static final int BUCKET_NOT_FOUND = 10006;
    private static final int NOT_EMPTY = 10008;
    private static final Pattern NAME = Pattern.compile("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$");

    private final ConcurrentNavigableMap<String, R2Store> stores = new ConcurrentSkipListMap<>();
    private final Time time;

    public R2Engine(Time time) {
        this.time = time;
    }

    /** Makes a bucket. */
    public R2Store create(String name, String storageClass) {
        R2Store store = new R2Store(checkName(name), storageClass, time);
        if (stores.putIfAbsent(name, store) != null) {
            throw new ServiceException(
                    INVALID, NAME_TAKEN, "The bucket you tried to create already exists, and you own it.");
        }
        return store;
    }

    /** The bucket called {@code name}, made if there is none. */
    public R2Store named(String name) {
        return stores.computeIfAbsent(checkName(name), unused -> new R2Store(name, STANDARD, time));
    }

    /** The buckets behind the one called {@code after}, by name. */
    public List<R2Store> list(String after) {
        return List.copyOf(stores.tailMap(after, false).values());
    }

    /** The bucket called {@code name}. */
    public R2Store get(String name) {
        R2Store store = stores.get(name);
        if (store == null) {
            throw missing();
        }
        return store;
    }

    /** Deletes the bucket called {@code name}, which must be empty. */
    public void delete(String name) {
        if (!get(name).isEmpty()) {
            throw new ServiceException(CONFLICT, NOT_EMPTY, "The bucket you tried to delete is not empty.");
        }
        stores.remove(name);
    }

    /** Forgets everything. */
    public void reset() {
        stores.clear();
    }

    private static String checkName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new ServiceException(INVALID, NAME_INVALID, "The specified bucket name is not valid.");
        }
        return name;
    }

    private static ServiceException missing() {
        return new ServiceException(NOT_FOUND, BUCKET_NOT_FOUND, "The specified bucket does not exist.");
    }
}

package io.github.flarebind.testing.engine;

import static io.github.flarebind.testing.engine.ServiceException.Kind.CONFLICT;
import static io.github.flarebind.testing.engine.ServiceException.Kind.INVALID;

import io.github.flarebind.core.Time;
import java.util.List;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;

/** The buckets of one jurisdiction; those of others are not seen from here. */
public final class R2Buckets {
    private static final int NAME_TAKEN = 10004;
    private static final int NAME_INVALID = 10005;
    private static final int NOT_EMPTY = 10008;
    private static final Pattern NAME = Pattern.compile("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$");

    private final ConcurrentNavigableMap<String, R2Store> stores = new ConcurrentSkipListMap<>();
    private final String jurisdiction;
    private final R2Disk disk;
    private final Time time;

    R2Buckets(String jurisdiction, R2Disk disk, Time time) {
        this.jurisdiction = jurisdiction;
        this.disk = disk;
        this.time = time;
    }

    /** Makes a bucket. */
    public R2Store create(String name, String storageClass, String location) {
        R2Store store = new R2Store(new R2Place(jurisdiction, checkName(name), location), storageClass, disk, time);
        if (stores.putIfAbsent(name, store) != null) {
            throw new ServiceException(
                    INVALID, NAME_TAKEN, "The bucket you tried to create already exists, and you own it.");
        }
        return store;
    }

    /** The bucket called {@code name}, made if there is none. */
    public R2Store named(String name) {
        R2Place place = new R2Place(jurisdiction, checkName(name), R2Engine.LOCATION);
        return stores.computeIfAbsent(name, unused -> new R2Store(place, R2Engine.STANDARD, disk, time));
    }

    /** The buckets, by name. */
    public List<R2Store> list() {
        return List.copyOf(stores.values());
    }

    /** The bucket called {@code name}. */
    public R2Store get(String name) {
        R2Store store = stores.get(name);
        if (store == null) {
            throw R2Engine.missing();
        }
        return store;
    }

    /** Deletes the bucket called {@code name}, in which there must be neither objects nor unfinished uploads. */
    public void delete(String name) {
        R2Store store = get(name);
        if (!store.end()) {
            throw new ServiceException(CONFLICT, NOT_EMPTY, "The bucket you tried to delete is not empty.");
        }
        stores.remove(name, store);
    }

    private static String checkName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new ServiceException(INVALID, NAME_INVALID, "The specified bucket name is not valid.");
        }
        return name;
    }
}

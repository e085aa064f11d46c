package io.github.flarebind.testing.engine;

import static io.github.flarebind.testing.engine.ServiceException.Kind.INVALID;
import static io.github.flarebind.testing.engine.ServiceException.Kind.NOT_FOUND;

import io.github.flarebind.core.Time;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** The databases of one account. */
public final class D1Engine {
    static final int MALFORMED = 7400;

    private static final int DATABASE_NOT_FOUND = 7404;
    private static final int NAME_TAKEN = 7502;

    private final Map<String, D1Store> stores = new ConcurrentHashMap<>();
    private final ReentrantLock names = new ReentrantLock();
    private final String account;
    private final Time time;
    private final SignedPaths signatures;

    public D1Engine(String account, Time time) {
        this.account = account;
        this.time = time;
        this.signatures = new SignedPaths(time);
    }

    /** The signatures of the addresses at which files are put and fetched without a token. */
    public SignedPaths signatures() {
        return signatures;
    }

    /** Makes a database. */
    public D1Store create(String name, D1Settings settings) {
        return create(name, id(name), settings);
    }

    /** Makes a database with an id of its own. */
    public D1Store create(String name, String id, D1Settings settings) {
        checkName(name);
        names.lock();
        try {
            if (called(name).isPresent() || stores.containsKey(id)) {
                throw new ServiceException(INVALID, NAME_TAKEN, "A database with that name already exists");
            }
            return added(name, id, settings);
        } finally {
            names.unlock();
        }
    }

    /** The database called {@code name}, made if there is none. */
    public D1Store named(String name) {
        checkName(name);
        names.lock();
        try {
            return called(name).orElseGet(() -> added(name, id(name), D1Settings.DEFAULT));
        } finally {
            names.unlock();
        }
    }

    private D1Store added(String name, String id, D1Settings settings) {
        D1Store store = new D1Store(id, name, settings, time);
        stores.put(id, store);
        return store;
    }

    private Optional<D1Store> called(String name) {
        return stores.values().stream()
                .filter(store -> store.name().equals(name))
                .findAny();
    }

    private static void checkName(String name) {
        if (!name.matches("[a-zA-Z0-9][a-zA-Z0-9_-]*")) {
            throw new ServiceException(INVALID, MALFORMED, "The request is malformed: invalid database name");
        }
    }

    private String id(String name) {
        return Ids.uuid(account, "d1", name).toString();
    }

    /** The databases, by name. */
    public List<D1Store> list() {
        return stores.values().stream()
                .sorted(Comparator.comparing(D1Store::name))
                .toList();
    }

    /** The database with this id. */
    public D1Store get(String id) {
        D1Store store = stores.get(id); // one that was given may be no UUID
        store = store == null ? stores.get(checked(id)) : store;
        if (store == null) {
            throw missing(id);
        }
        return store;
    }

    /** The database with this id or this name, by which wrangler asks. */
    public D1Store find(String idOrName) {
        return Optional.ofNullable(stores.get(idOrName))
                .or(() -> called(idOrName))
                .orElseThrow(() -> missing(idOrName));
    }

    Optional<D1Store> byId(String id) {
        return Optional.ofNullable(stores.get(id));
    }

    /** Deletes the database with this id or this name, and all that is in it. */
    public void delete(String idOrName) {
        D1Store store = find(idOrName);
        stores.remove(store.id(), store);
        store.close();
    }

    /** Forgets everything. */
    public void reset() {
        for (D1Store store : list()) {
            stores.remove(store.id());
            store.close();
        }
    }

    private static String checked(String id) {
        try {
            return UUID.fromString(id).toString();
        } catch (IllegalArgumentException e) {
            throw new ServiceException(INVALID, MALFORMED, "The request is malformed: failed to decode id");
        }
    }

    static ServiceException missing(String id) {
        return new ServiceException(NOT_FOUND, DATABASE_NOT_FOUND, "The database " + id + " could not be found");
    }
}

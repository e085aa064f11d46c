package io.github.flarebind.testing.engine;

import static io.github.flarebind.testing.engine.ServiceException.Kind.INVALID;
import static io.github.flarebind.testing.engine.ServiceException.Kind.NOT_FOUND;

import io.github.flarebind.core.Time;
import io.github.flarebind.kv.internal.KvLimits;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The namespaces of one account. */
public final class KvEngine {
    private static final int NAMESPACE_NOT_FOUND = 10013;
    private static final int TITLE_TAKEN = 10014;
    private static final int TITLE_INVALID = 10019;

    private final Map<String, KvStore> stores = new ConcurrentHashMap<>();
    private final String account;
    private final Time time;

    public KvEngine(String account, Time time) {
        this.account = account;
        this.time = time;
    }

    /** Makes a namespace. */
    public KvStore create(String title) {
        KvStore store = store(title);
        if (stores.putIfAbsent(store.id(), store) != null) {
            throw new ServiceException(
                    INVALID, TITLE_TAKEN, "a namespace with this account ID and title already exists");
        }
        return store;
    }

    /** The namespace called {@code title}, made if there is none. */
    public KvStore named(String title) {
        KvStore store = store(title);
        return stores.computeIfAbsent(store.id(), id -> store);
    }

    private KvStore store(String title) {
        if (title.isBlank() || title.length() > KvLimits.TITLE_CHARS) {
            throw new ServiceException(INVALID, TITLE_INVALID, "namespace title is invalid");
        }
        return new KvStore(Ids.hex(account, "kv", title), title, time);
    }

    /** The namespaces, by title. */
    public List<KvStore> list() {
        return stores.values().stream()
                .sorted(Comparator.comparing(KvStore::title))
                .toList();
    }

    /** The namespace with this id. */
    public KvStore get(String id) {
        KvStore store = stores.get(id);
        if (store == null) {
            throw missing();
        }
        return store;
    }

    /** Deletes the namespace with this id and all that is in it. */
    public void delete(String id) {
        if (stores.remove(id) == null) {
            throw missing();
        }
    }

    /** Forgets everything. */
    public void reset() {
        stores.clear();
    }

    private static ServiceException missing() {
        return new ServiceException(NOT_FOUND, NAMESPACE_NOT_FOUND, "namespace not found");
    }
}

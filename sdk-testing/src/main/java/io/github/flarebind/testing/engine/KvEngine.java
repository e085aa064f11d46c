package io.github.flarebind.testing.engine;

import static io.github.flarebind.testing.engine.ServiceException.Kind.INVALID;
import static io.github.flarebind.testing.engine.ServiceException.Kind.NOT_FOUND;

import io.github.flarebind.core.Time;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** The namespaces of one account. */
public final class KvEngine {
    private static final int NAMESPACE_NOT_FOUND = 10013;
    private static final int TITLE_TAKEN = 10014;
    private static final int MOST_NAMESPACES = 1000;
    private static final int NO_CODE = 0;

    private final Map<String, KvStore> stores = new ConcurrentHashMap<>();
    private final ReentrantLock titles = new ReentrantLock();
    private final String account;
    private final Time time;
    private volatile KvTemper temper = KvTemper.MILD;

    public KvEngine(String account, Time time) {
        this.account = account;
        this.time = time;
    }

    /** Makes a namespace. */
    public KvStore create(String title, Optional<String> jurisdiction) {
        titles.lock();
        try {
            checkFree(title);
            return added(new KvName(freeId(title), title, jurisdiction));
        } finally {
            titles.unlock();
        }
    }

    /** Makes a namespace with an id of its own, which no other must have. */
    public KvStore createAs(String id, String title) {
        titles.lock();
        try {
            checkFree(title);
            return added(new KvName(id, title, Optional.empty()));
        } finally {
            titles.unlock();
        }
    }

    /** The namespace called {@code title}, made if there is none. */
    public KvStore named(String title) {
        titles.lock();
        try {
            return titled(title).orElseGet(() -> added(new KvName(freeId(title), title, Optional.empty())));
        } finally {
            titles.unlock();
        }
    }

    /** Gives the namespace with this id another title. */
    public KvStore rename(String id, String title) {
        titles.lock();
        try {
            KvStore store = get(id);
            if (!store.title().equals(KvName.checkTitle(title))) {
                checkFree(title);
                store.rename(title);
            }
            return store;
        } finally {
            titles.unlock();
        }
    }

    private void checkFree(String title) {
        if (titled(title).isPresent()) {
            throw new ServiceException(
                    INVALID, TITLE_TAKEN, "a namespace with this account ID and title already exists");
        }
    }

    private Optional<KvStore> titled(String title) {
        return stores.values().stream()
                .filter(store -> store.title().equals(title))
                .findAny();
    }

    private KvStore added(KvName name) {
        KvStore store = new KvStore(name, time, () -> temper);
        if (stores.size() == MOST_NAMESPACES) {
            throw new ServiceException(
                    INVALID, NO_CODE, "the account has " + MOST_NAMESPACES + " namespaces, which is the limit");
        }
        stores.put(store.id(), store);
        return store;
    }

    /** The id of this title, or another one while a renamed namespace still bears it. */
    private String freeId(String title) {
        return Stream.iterate(title, next -> next + '+')
                .map(next -> Ids.hex(account, "kv", next))
                .filter(id -> !stores.containsKey(id))
                .findFirst()
                .orElseThrow();
    }

    /** The namespaces, by id. */
    public List<KvStore> list() {
        return stores.values().stream()
                .sorted(Comparator.comparing(KvStore::id))
                .toList();
    }

    /** The namespace with this id. */
    public KvStore get(String id) {
        return find(id).orElseThrow(KvEngine::missing);
    }

    Optional<KvStore> find(String id) {
        return Optional.ofNullable(stores.get(id));
    }

    /** Deletes the namespace with this id and all that is in it. */
    public void delete(String id) {
        if (stores.remove(id) == null) {
            throw missing();
        }
    }

    /** Sets how all namespaces behave from now on, with nothing remembered of reads and writes before. */
    public void temper(KvTemper other) {
        stores.values().forEach(KvStore::forgetCalls);
        temper = other;
    }

    /** Forgets everything but the temper. */
    public void reset() {
        stores.clear();
    }

    private static ServiceException missing() {
        return new ServiceException(NOT_FOUND, NAMESPACE_NOT_FOUND, "namespace not found");
    }
}

package io.github.flarebind.testing.engine;

import static io.github.flarebind.testing.engine.ServiceException.Kind.CONFLICT;
import static io.github.flarebind.testing.engine.ServiceException.Kind.INVALID;
import static io.github.flarebind.testing.engine.ServiceException.Kind.NOT_FOUND;

import io.github.flarebind.core.Time;
import io.github.flarebind.queues.internal.QueuesLimits;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The queues of one account. One lock is over all, since messages go from one queue to another. */
public final class QueueEngine {
    private static final int QUEUE_NOT_FOUND = 11000;
    private static final int NAME_INVALID = 11003;
    private static final int CONSUMER_EXISTS = 11004;
    private static final int NAME_TAKEN = 11009;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, QueueStore> stores = new HashMap<>();
    private final String account;
    private final Time time;
    private final QueueMessages messages;

    public QueueEngine(String account, Time time) {
        this.account = account;
        this.time = time;
        this.messages = new QueueMessages(this, time);
    }

    /** What is in the queues. */
    public QueueMessages messages() {
        return messages;
    }

    /** Makes a queue. */
    public QueueStore create(QueueIdentity identity, QueueSettings settings) {
        return locked(() -> {
            requireFree(identity.name());
            return made(identity, settings);
        });
    }

    /** The queue called {@code name}, made if there is none, with a pull consumer. */
    public QueueStore named(String name) {
        return named(name, QueueConsumer.DEFAULT);
    }

    /** The queue called {@code name}, made if there is none, with this consumer unless it has another. */
    public QueueStore named(String name, QueueConsumer consumer) {
        return locked(() -> {
            QueueStore store = obtain(QueueIdentity.of(name));
            if (store.attachment().isEmpty()) {
                attach(store, store.consumerId(), consumer);
            }
            return store;
        });
    }

    private QueueStore obtain(QueueIdentity identity) {
        return byName(identity.name()).orElseGet(() -> made(identity, QueueSettings.DEFAULT));
    }

    private Optional<QueueStore> byName(String name) {
        return stores.values().stream()
                .filter(store -> store.name().equals(name))
                .findFirst();
    }

    private QueueStore made(QueueIdentity identity, QueueSettings settings) {
        requireName(identity.name());
        QueueStore store = new QueueStore(freeId(identity.name()), identity, settings, time.now());
        stores.put(store.id(), store);
        return store;
    }

    /** The same for the same name each time, unless a queue that has another name now has it. */
    private String freeId(String name) {
        String id = Ids.hex(account, "queue", name);
        for (int i = 1; stores.containsKey(id); i++) {
            id = Ids.hex(account, "queue", name + '/' + i);
        }
        return id;
    }

    private static void requireName(String name) {
        if (!name.matches(QueuesLimits.NAME)) {
            throw new ServiceException(INVALID, NAME_INVALID, "Queue name is invalid");
        }
    }

    private void requireFree(String name) {
        if (byName(name).isPresent()) {
            throw new ServiceException(CONFLICT, NAME_TAKEN, "Queue name '" + name + "' is already taken");
        }
    }

    /** The queues, by name. */
    public List<QueueStore> list() {
        return locked(() -> stores.values().stream()
                .sorted(Comparator.comparing(QueueStore::name))
                .toList());
    }

    /** The queue with this id. */
    public QueueStore get(String id) {
        return locked(() -> find(id));
    }

    Optional<QueueStore> byId(String id) {
        return locked(() -> Optional.ofNullable(stores.get(id)));
    }

    /** Changes the name, if there is one given, and the settings. */
    public QueueStore update(String id, Optional<String> name, UnaryOperator<QueueSettings> change) {
        return locked(() -> {
            QueueStore store = find(id);
            name.filter(given -> !given.equals(store.name())).ifPresent(given -> {
                requireName(given);
                requireFree(given);
            });
            store.change(name.orElse(store.name()), change.apply(store.settings()), time.now());
            return store;
        });
    }

    /** Deletes the queue with this id and all that is in it. */
    public void delete(String id) {
        locked(() -> stores.remove(find(id).id()));
    }

    /** Gives the queue its one consumer; a dead letter queue is made if there is none of that name. */
    public QueueAttachment createConsumer(String id, QueueConsumer consumer) {
        return locked(() -> {
            QueueStore store = find(id);
            return attach(store, store.consumerId(), consumer);
        });
    }

    /** Replaces the consumer of this id, or makes it where there is none. */
    public QueueAttachment putConsumer(String id, String consumerId, QueueConsumer consumer) {
        return locked(() -> attach(find(id), consumerId, consumer));
    }

    private QueueAttachment attach(QueueStore store, String consumerId, QueueConsumer consumer) {
        Optional<QueueAttachment> there = store.attachment();
        if (there.isPresent() && !there.get().id().equals(consumerId)) {
            throw new ServiceException(CONFLICT, CONSUMER_EXISTS, "Queue already has a consumer");
        }
        consumer.deadLetterQueue().ifPresent(name -> checkDeadLetters(store, name));
        QueueAttachment attachment = new QueueAttachment(
                consumerId, there.map(QueueAttachment::created).orElseGet(time::now), consumer);
        store.attach(Optional.of(attachment));
        return attachment;
    }

    private void checkDeadLetters(QueueStore store, String name) {
        QueueStore dead = deadLetters(name, store);
        if (dead == store) {
            throw QueueConsumer.invalid("the dead letter queue of \"" + name + "\" cannot be itself");
        }
        if (!dead.jurisdiction().equals(store.jurisdiction())) {
            throw QueueConsumer.invalid("the dead letter queue \"" + name + "\" is in another jurisdiction");
        }
    }

    /** The queue called {@code name}, made beside {@code store} if there is none. */
    QueueStore deadLetters(String name, QueueStore store) {
        return obtain(new QueueIdentity(name, store.jurisdiction()));
    }

    /** The consumer of this id. */
    public QueueAttachment consumer(String id, String consumerId) {
        return locked(() -> attached(find(id), consumerId));
    }

    /** Takes the consumer of this id away; the messages stay. */
    public void deleteConsumer(String id, String consumerId) {
        locked(() -> {
            QueueStore store = find(id);
            attached(store, consumerId);
            store.attach(Optional.empty());
            return store;
        });
    }

    private static QueueAttachment attached(QueueStore store, String consumerId) {
        return store.attachment()
                .filter(there -> there.id().equals(consumerId))
                .orElseThrow(() -> new ServiceException(NOT_FOUND, QUEUE_NOT_FOUND, "Consumer not found"));
    }

    QueueStore find(String id) {
        return find(id, QUEUE_NOT_FOUND);
    }

    QueueStore find(String id, int code) {
        QueueStore store = stores.get(id);
        if (store == null) {
            throw new ServiceException(NOT_FOUND, code, "Queue not found");
        }
        return store;
    }

    List<QueueStore> all() {
        return List.copyOf(stores.values());
    }

    /** Forgets everything. */
    public void reset() {
        locked(() -> {
            stores.clear();
            return true;
        });
    }

    <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}

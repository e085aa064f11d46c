package io.github.flarebind.testing.engine;

import static io.github.flarebind.testing.engine.ServiceException.Kind.CONFLICT;
import static io.github.flarebind.testing.engine.ServiceException.Kind.INVALID;
import static io.github.flarebind.testing.engine.ServiceException.Kind.NOT_ALLOWED;
import static io.github.flarebind.testing.engine.ServiceException.Kind.NOT_FOUND;

import io.github.flarebind.core.Time;
import io.github.flarebind.queues.internal.QueuesLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The queues of one account. One lock is over all, since messages go from one queue to another. */
public final class QueueEngine {
    private static final int QUEUE_NOT_FOUND = 11000;
    private static final int NAME_INVALID = 11003;
    private static final int CONSUMER_EXISTS = 11004;
    private static final int NAME_TAKEN = 11009;
    private static final int MESSAGES_NOT_FOUND = 10104;
    private static final int NOT_ENABLED = 10105;
    private static final int ID_MALFORMED = 10107;
    private static final int BODY_INVALID = 10026;
    private static final int DEFAULT_BATCH = 5;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, QueueStore> stores = new HashMap<>();
    private final String account;
    private final Time time;

    public QueueEngine(String account, Time time) {
        this.account = account;
        this.time = time;
    }

    /** Makes a queue. */
    public QueueStore create(String name, QueueSettings settings) {
        return locked(() -> {
            QueueStore store = store(name, settings);
            if (stores.putIfAbsent(store.id(), store) != null) {
                throw new ServiceException(CONFLICT, NAME_TAKEN, "Queue name '" + name + "' is already taken");
            }
            return store;
        });
    }

    /** The queue called {@code name}, made if there is none, with a pull consumer. */
    public QueueStore named(String name) {
        return locked(() -> {
            QueueStore store = obtain(name);
            if (store.consumer().isEmpty()) {
                store.consumer(QueueConsumer.DEFAULT);
            }
            return store;
        });
    }

    private QueueStore obtain(String name) {
        QueueStore store = store(name, QueueSettings.DEFAULT);
        return stores.computeIfAbsent(store.id(), id -> store);
    }

    private QueueStore store(String name, QueueSettings settings) {
        if (!name.matches(QueuesLimits.NAME)) {
            throw new ServiceException(INVALID, NAME_INVALID, "Queue name is invalid");
        }
        return new QueueStore(Ids.hex(account, "queue", name), name, now(), settings);
    }

    /** The queues, by name. */
    public List<QueueStore> list() {
        return locked(() -> stores.values().stream()
                .sorted(Comparator.comparing(QueueStore::name))
                .toList());
    }

    /** The queue with this id. */
    public QueueStore get(String id) {
        return locked(() -> find(id, QUEUE_NOT_FOUND));
    }

    /** Deletes the queue with this id and all that is in it. */
    public void delete(String id) {
        locked(() -> stores.remove(find(id, QUEUE_NOT_FOUND).id()));
    }

    /** Lets messages be pulled from the queue; a dead letter queue is made if there is none of that name. */
    public QueueStore createConsumer(String id, QueueConsumer consumer) {
        return locked(() -> {
            QueueStore store = find(id, QUEUE_NOT_FOUND);
            if (store.consumer().isPresent()) {
                throw new ServiceException(CONFLICT, CONSUMER_EXISTS, "Queue already has a consumer");
            }
            consumer.deadLetterQueue().ifPresent(name -> checkDeadLetters(store, name));
            store.consumer(consumer);
            return store;
        });
    }

    private void checkDeadLetters(QueueStore store, String name) {
        if (obtain(name) == store) {
            throw QueueConsumer.invalid("the dead letter queue of \"" + name + "\" cannot be itself");
        }
    }

    /** Takes messages in, all or none; {@code delay} is for those that say nothing of it. */
    public void send(String id, List<QueueDraft> drafts, OptionalLong delay) {
        locked(() -> {
            QueueStore store = messages(id);
            QueueIntake.check(drafts);
            QueueIntake.checkDelay(delay);
            long wait = delay.orElse(store.settings().deliveryDelay());
            drafts.forEach(draft -> store.send(draft, draft.delay().orElse(wait), now()));
            return store;
        });
    }

    /** Gives messages out, by default 5, for the given milliseconds or what the consumer says. */
    public QueueBatch pull(String id, OptionalInt size, OptionalLong visibility) {
        return locked(() -> {
            QueueStore store = pulled(id);
            int most = size.orElse(DEFAULT_BATCH);
            if (most < 1 || most > QueuesLimits.BATCH_MESSAGES) {
                throw new ServiceException(INVALID, BODY_INVALID, "batch_size must be between 1 and 100");
            }
            long millis = visibility.orElse(consumer(store).visibilityMillis());
            if (millis < 0 || millis > QueuesLimits.MAX_VISIBILITY_MILLIS) {
                throw new ServiceException(
                        INVALID, BODY_INVALID, "visibility_timeout_ms must be between 0 and 43200000");
            }
            return new QueueBatch(store.pull(most, Duration.ofMillis(millis), now()), store.backlog());
        });
    }

    /** Removes the messages of some leases and gives back those of others. */
    public QueueVerdict settle(String id, List<String> acks, List<QueueRetry> retries) {
        return locked(() -> {
            QueueStore store = pulled(id);
            retries.forEach(retry -> QueueIntake.checkDelay(retry.delay()));
            Map<String, String> warnings = new LinkedHashMap<>();
            int acked = count(acks, lease -> lease, store::ack, warnings);
            int retried = count(retries, QueueRetry::lease, retry -> retry(store, retry), warnings);
            return new QueueVerdict(acked, retried, warnings);
        });
    }

    private boolean retry(QueueStore store, QueueRetry retry) {
        long delay = retry.delay().orElse(consumer(store).retryDelay());
        return store.retry(retry.lease(), Duration.ofSeconds(delay), now());
    }

    private static <T> int count(
            List<T> items, Function<T, String> lease, Predicate<T> done, Map<String, String> warnings) {
        int count = 0;
        for (T item : items) {
            if (done.test(item)) {
                count++;
            } else {
                warnings.put(lease.apply(item), "the lease is unknown, or its message was delivered again");
            }
        }
        return count;
    }

    private QueueStore pulled(String id) {
        QueueStore store = messages(id);
        consumer(store);
        catchUp();
        return store;
    }

    private static QueueConsumer consumer(QueueStore store) {
        return store.consumer()
                .orElseThrow(
                        () -> new ServiceException(NOT_ALLOWED, NOT_ENABLED, "the queue has no http_pull consumer"));
    }

    /** Does what the clock has brought about since it was last asked. */
    private void catchUp() {
        List<QueueStore> all = List.copyOf(stores.values());
        all.forEach(store -> store.bury(now()).forEach(entry -> bury(store, entry)));
        stores.values().forEach(store -> store.expire(now()));
    }

    private void bury(QueueStore store, QueueEntry entry) {
        consumer(store)
                .deadLetterQueue()
                .ifPresent(name -> obtain(name).add(entry.message(), entry.visible(), entry.visible()));
    }

    private QueueStore messages(String id) {
        if (!id.matches("[0-9a-f]{32}")) {
            throw new ServiceException(INVALID, ID_MALFORMED, "Queue ID is malformed");
        }
        return find(id, MESSAGES_NOT_FOUND);
    }

    private QueueStore find(String id, int code) {
        QueueStore store = stores.get(id);
        if (store == null) {
            throw new ServiceException(NOT_FOUND, code, "Queue not found");
        }
        return store;
    }

    /** Forgets everything. */
    public void reset() {
        locked(() -> {
            stores.clear();
            return true;
        });
    }

    private Instant now() {
        return time.now();
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}

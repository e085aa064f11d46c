package io.github.flarebind.testing.engine;

import static io.github.flarebind.testing.engine.ServiceException.Kind.CONFLICT;
import static io.github.flarebind.testing.engine.ServiceException.Kind.INVALID;
import static io.github.flarebind.testing.engine.ServiceException.Kind.NOT_ALLOWED;

import io.github.flarebind.core.Time;
import io.github.flarebind.queues.internal.QueuesLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;

/** The messages of an account's queues: in, out, and away. */
public final class QueueMessages {
    private static final int MESSAGES_NOT_FOUND = 10104;
    private static final int NOT_ENABLED = 10105;
    private static final int ID_MALFORMED = 10107;
    private static final int BODY_INVALID = 10026;
    private static final int DEFAULT_BATCH = 5;

    /** The page about paused queues tells the status and the text, and no code. */
    private static final int NO_CODE = 0;

    private final QueueEngine queues;
    private final Time time;

    /** Guarded by the engine's lock. */
    private QueueTemper temper = QueueTemper.mild();

    QueueMessages(QueueEngine queues, Time time) {
        this.queues = queues;
        this.time = time;
    }

    /** Makes all queues as unhandy as {@code wanted} from now on. */
    public void temper(QueueTemper wanted) {
        queues.locked(() -> temper = wanted);
    }

    /**
     * Takes messages in, all or none; {@code delay} is for those that say nothing of it. Cloudflare's local runtime counts what
     * waits before they come, and so does this.
     */
    public QueueBacklog send(String id, List<QueueDraft> drafts, OptionalLong delay) {
        return queues.locked(() -> {
            QueueStore store = messages(id);
            QueueIntake.check(drafts);
            QueueIntake.checkDelay(delay);
            QueueBacklog before = store.backlog();
            long wait = delay.orElse(store.settings().deliveryDelay());
            drafts.forEach(draft -> store.send(draft, draft.delay().orElse(wait), now()));
            return before;
        });
    }

    /** Gives messages out, by default 5, for the given milliseconds or what the consumer says. */
    public QueueBatch pull(String id, OptionalInt size, OptionalLong visibility) {
        return queues.locked(() -> {
            QueueStore store = pulled(id);
            if (store.settings().deliveryPaused()) {
                throw new ServiceException(CONFLICT, NO_CODE, "queue_delivery_paused");
            }
            int most = Math.min(batchSize(size), consumer(store).batchSize().orElse(QueuesLimits.BATCH_MESSAGES));
            long millis = visibility.orElse(consumer(store).visibilityMillis());
            if (millis < 0 || millis > QueuesLimits.MAX_VISIBILITY_MILLIS) {
                throw new ServiceException(
                        INVALID, BODY_INVALID, "visibility_timeout_ms must be between 0 and 43200000");
            }
            return new QueueBatch(store.pull(most, Duration.ofMillis(millis), temper, now()), store.backlog());
        });
    }

    private static int batchSize(OptionalInt size) {
        int most = size.orElse(DEFAULT_BATCH);
        if (most < 1 || most > QueuesLimits.BATCH_MESSAGES) {
            throw new ServiceException(INVALID, BODY_INVALID, "batch_size must be between 1 and 100");
        }
        return most;
    }

    /** Removes the messages of some leases and gives back those of others. */
    public QueueVerdict settle(String id, List<String> acks, List<QueueRetry> retries) {
        return queues.locked(() -> {
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

    /** Looks at what could be given out now, by default 5; paused queues are looked at too. */
    public List<QueuePeek> peek(String id, OptionalInt size) {
        return queues.locked(() -> current(id).peek(batchSize(size), now()).stream()
                .map(QueuePeek::of)
                .toList());
    }

    /** Removes messages that were peeked at; returns why others were not, by ref. */
    public Map<String, String> purge(String id, List<String> refs) {
        return queues.locked(() -> {
            QueueStore store = current(id);
            Map<String, String> warnings = new LinkedHashMap<>();
            refs.stream()
                    .filter(ref -> !store.purge(QueuePeek.messageId(ref), now()))
                    .forEach(ref -> warnings.put(ref, "the message is not there, or is being delivered"));
            return warnings;
        });
    }

    /** How much waits. */
    public QueueBacklog backlog(String id) {
        return queues.locked(() -> {
            catchUp();
            return queues.find(id).backlog();
        });
    }

    /** Removes every message. */
    public void purgeAll(String id) {
        queues.locked(() -> {
            QueueStore store = queues.find(id);
            store.purgeAll(now());
            return store;
        });
    }

    private QueueStore pulled(String id) {
        QueueStore store = messages(id);
        consumer(store);
        catchUp();
        return store;
    }

    private QueueStore current(String id) {
        QueueStore store = messages(id);
        catchUp();
        return store;
    }

    private static QueueConsumer consumer(QueueStore store) {
        return store.consumer()
                .filter(consumer -> consumer.worker().isEmpty())
                .orElseThrow(
                        () -> new ServiceException(NOT_ALLOWED, NOT_ENABLED, "the queue has no http_pull consumer"));
    }

    /** Does what the clock has brought about since it was last asked. */
    private void catchUp() {
        queues.all().forEach(store -> store.bury(now()).forEach(entry -> bury(store, entry)));
        queues.all().forEach(store -> store.expire(now()));
    }

    private void bury(QueueStore store, QueueEntry entry) {
        store.consumer()
                .flatMap(QueueConsumer::deadLetterQueue)
                .ifPresent(
                        name -> queues.deadLetters(name, store).add(entry.message(), entry.visible(), entry.visible()));
    }

    private QueueStore messages(String id) {
        if (!id.matches("[0-9a-f]{32}")) {
            throw new ServiceException(INVALID, ID_MALFORMED, "Queue ID is malformed");
        }
        return queues.find(id, MESSAGES_NOT_FOUND);
    }

    private Instant now() {
        return time.now();
    }
}

package io.github.flarebind.queues.consumer;

import io.github.flarebind.queues.PulledMessage;
import io.github.flarebind.queues.QueueConsumerCounts;
import io.github.flarebind.queues.QueueConsumerListener;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what the consumer does, tells its listener, and logs what should not go unseen. */
final class Journal {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private final Optional<QueueConsumerListener> listener;
    private final Set<Thread> telling = ConcurrentHashMap.newKeySet();
    private final LongAdder polls = new LongAdder();
    private final LongAdder emptyPolls = new LongAdder();
    private final LongAdder failedPolls = new LongAdder();
    private final LongAdder pulled = new LongAdder();
    private final LongAdder handled = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder acked = new LongAdder();
    private final LongAdder retried = new LongAdder();
    private final LongAdder expired = new LongAdder();
    private final LongAdder late = new LongAdder();

    Journal(Optional<QueueConsumerListener> listener) {
        this.listener = listener;
    }

    void polled(int messages) {
        polls.increment();
        pulled.add(messages);
        if (messages == 0) {
            emptyPolls.increment();
        }
        tell(told -> told.polled(messages));
    }

    void pollFailed(Throwable failure, Duration wait) {
        polls.increment();
        failedPolls.increment();
        LOG.warn("a pull failed, the next one comes in {}: {}", wait, failure.toString());
        tell(told -> told.pollFailed(failure, wait));
    }

    void handled(PulledMessage message, Duration took) {
        handled.increment();
        tell(told -> told.handled(message, took));
    }

    void failed(PulledMessage message, Throwable failure) {
        failed.increment();
        // its own text may quote the message, so it is for those who ask
        LOG.warn("{} failed by {}", message, failure.getClass().getName());
        LOG.debug("{} failed", message, failure);
        tell(told -> told.failed(message, failure));
    }

    void refused(Throwable refusal) {
        LOG.warn("the executor takes no more handlers for now, messages wait: {}", refusal.toString());
    }

    void expired(PulledMessage message, boolean running) {
        expired.increment();
        LOG.warn("the visibility timeout of {} has ended while it {}", message, running ? "was handled" : "waited");
        tell(told -> told.expired(message, running));
    }

    void late(PulledMessage message) {
        late.increment();
        LOG.warn("the outcome of {} came too late; it may come again", message);
        tell(told -> told.late(message));
    }

    void settled(int acks, int retries) {
        acked.add(acks);
        retried.add(retries);
        tell(told -> told.settled(acks, retries));
    }

    void settlingFailed(Throwable failure, Duration wait) {
        LOG.warn("acknowledging failed, it is tried again in {}: {}", wait, failure.toString());
        tell(told -> told.settlingFailed(failure, wait));
    }

    void broken(Throwable failure) {
        LOG.error("the consumer cannot go on and closes: {}", failure.toString());
        tell(told -> told.broken(failure));
    }

    void closed() {
        tell(QueueConsumerListener::closed);
    }

    private void tell(Consumer<QueueConsumerListener> event) {
        boolean outermost = telling.add(Thread.currentThread());
        try {
            listener.ifPresent(event);
        } catch (RuntimeException | Error e) { // an assertion of a test, too, must not stop the consumer
            LOG.warn("a QueueConsumerListener threw; the consumer goes on", e);
        } finally {
            forget(outermost);
        }
    }

    private void forget(boolean outermost) {
        if (outermost) {
            telling.remove(Thread.currentThread());
        }
    }

    /** Whether this is a listener's call: what it waits for may wait for it. */
    boolean isTelling() {
        return telling.contains(Thread.currentThread());
    }

    QueueConsumerCounts counts(int waiting, int running) {
        return new QueueConsumerCounts(
                polls.sum(),
                emptyPolls.sum(),
                failedPolls.sum(),
                pulled.sum(),
                handled.sum(),
                failed.sum(),
                acked.sum(),
                retried.sum(),
                expired.sum(),
                late.sum(),
                waiting,
                running);
    }
}

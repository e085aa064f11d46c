package io.github.flarebind.queues.consumer;

import io.github.flarebind.queues.QueueConsumerOptions;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The messages that are here: those that wait for a worker, and those that a worker has taken. */
final class Crew {
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Delivery> waiting = new ArrayDeque<>();
    private final Set<Delivery> taken = new LinkedHashSet<>();
    private final int concurrency;
    private final int batchSize;
    private final Appetite appetite;
    /** How many the executor is known, or thought, to have room for. */
    private int limit;

    private boolean dismissed;

    Crew(QueueConsumerOptions options) {
        this.concurrency = options.concurrency();
        this.limit = concurrency;
        this.batchSize = options.batchSize();
        this.appetite = new Appetite(options);
    }

    /** How many messages to ask for: none while a few would fit, as long as handlers have others to go on with. */
    int wanted() {
        return locked(() -> {
            long free = (long) limit - taken.size() + appetite.waiting(limit) - waiting.size();
            int room = (int) Math.max(0, Math.min(batchSize, free));
            return waiting.isEmpty() || room * 2 >= batchSize ? room : 0;
        });
    }

    void add(List<Delivery> deliveries) {
        locked(() -> waiting.addAll(deliveries));
    }

    /** The message for another worker, if one more may work. */
    Optional<Delivery> hire() {
        return locked(() -> taken.size() < limit ? take() : Optional.empty());
    }

    /** The next message for the worker that is done with {@code last}. */
    Optional<Delivery> next(Delivery last) {
        return locked(() -> {
            taken.remove(last);
            return take();
        });
    }

    /** A worker that never began. */
    void leave(Delivery delivery) {
        locked(() -> taken.remove(delivery));
    }

    /** The executor has no room: the message waits for another worker. True when all had found room so far. */
    boolean refused(Delivery delivery) {
        return locked(() -> {
            boolean first = limit == concurrency;
            taken.remove(delivery);
            limit = taken.size();
            if (!dismissed) {
                waiting.addFirst(delivery);
            }
            return first;
        });
    }

    /** Lets one more worker try for room, where all the others are at work; false when as many are allowed as ever. */
    boolean grow() {
        return locked(() -> {
            limit += taken.size() == limit && limit < concurrency ? 1 : 0;
            return limit < concurrency;
        });
    }

    private Optional<Delivery> take() {
        Optional<Delivery> first = dismissed ? Optional.empty() : Optional.ofNullable(waiting.pollFirst());
        first.ifPresent(taken::add);
        return first;
    }

    void handled(Duration took) {
        locked(() -> {
            appetite.handled(took);
            return took;
        });
    }

    /** Forgets those that waited and are over by now, in vain. */
    void starved() {
        locked(() -> {
            appetite.starved();
            return waiting.removeIf(Delivery::isOver);
        });
    }

    /** All that are here; from now on no worker takes any. */
    List<Delivery> dismiss() {
        return locked(() -> {
            dismissed = true;
            List<Delivery> all = new ArrayList<>(taken);
            all.addAll(waiting);
            waiting.clear();
            return all;
        });
    }

    List<Delivery> taken() {
        return locked(() -> new ArrayList<>(taken));
    }

    int waiting() {
        return locked(waiting::size);
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

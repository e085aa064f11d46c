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
    private int room;
    private int growth = 1;
    private boolean dismissed;

    Crew(QueueConsumerOptions options) {
        this.concurrency = options.concurrency();
        this.room = concurrency;
        this.batchSize = options.batchSize();
        this.appetite = new Appetite(options);
    }

    /** How many messages to ask for: none while a few would fit, as long as handlers have others to go on with. */
    int wanted() {
        return locked(() -> {
            long free = (long) room - taken.size() + appetite.waiting(room) - waiting.size();
            int space = (int) Math.min(batchSize, Math.max(0, free));
            return waiting.isEmpty() || space * 2 >= batchSize ? space : 0;
        });
    }

    void add(List<Delivery> deliveries) {
        locked(() -> waiting.addAll(deliveries));
    }

    /** The message for another worker, or for one that is done with its own, if one more may work. */
    Optional<Delivery> hire() {
        return locked(() -> taken.size() < room ? take() : Optional.empty());
    }

    /** A message that no worker has any more. */
    void leave(Delivery delivery) {
        locked(() -> taken.remove(delivery));
    }

    /**
     * The executor has refused a worker: its message waits again, as the first, and those who work now are all there
     * may be until {@link #grow}.
     *
     * @return whether there was more room until now
     */
    boolean refused(Delivery delivery) {
        return locked(() -> {
            if (taken.remove(delivery) && !dismissed) {
                waiting.addFirst(delivery);
            }
            boolean narrowed = room == concurrency;
            room = Math.min(room, taken.size());
            growth = 1;
            return narrowed;
        });
    }

    /** One more may work, then two, four: those that are refused again wait, and few of them; false when all may. */
    boolean grow() {
        return locked(() -> {
            room = (int) Math.min(concurrency, (long) room + growth);
            growth = (int) Math.min(concurrency, growth * 2L);
            return room < concurrency;
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

package io.github.flarebind.queues.consumer;

import io.github.flarebind.queues.QueueAck;
import io.github.flarebind.queues.internal.QueuesLimits;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;

/** Collects verdicts and tells them to the queue, one request at a time, each repeated until it is answered. */
final class Settling {
    private static final int BATCH = QueuesLimits.BATCH_MESSAGES;

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Settlement> open = new ArrayDeque<>();
    private final Job job;
    private boolean sending;
    private boolean armed;
    private boolean urgent;
    private boolean hastened;
    private int failures;
    private Future<?> alarm = CompletableFuture.completedFuture(null);

    Settling(Job job) {
        this.job = job;
    }

    void add(Delivery delivery, Optional<Duration> delay) {
        Settlement settlement = new Settlement(delivery, delay);
        lock.lock();
        try {
            open.add(settlement);
            urgent |= isUrgent(settlement);
        } finally {
            lock.unlock();
        }
        send();
    }

    /** From now on nothing is kept for company, nor for a pause after a failure that is on. */
    void hasten() {
        lock.lock();
        try {
            hastened = true;
            alarm.cancel(false);
            armed = false;
        } finally {
            lock.unlock();
        }
        send();
    }

    boolean isEmpty() {
        lock.lock();
        try {
            return open.isEmpty() && !sending;
        } finally {
            lock.unlock();
        }
    }

    /** Whether the queue did not answer the last time, or answers more slowly than handlers are done. */
    boolean isStuck() {
        lock.lock();
        try {
            return (failures > 0 && (sending || !open.isEmpty())) || open.size() >= 2 * BATCH;
        } finally {
            lock.unlock();
        }
    }

    /** Gives up what is still open. */
    void abandon() {
        drop(take(Integer.MAX_VALUE));
    }

    private void due() {
        lock.lock();
        try {
            armed = false;
            urgent = true;
        } finally {
            lock.unlock();
        }
        send();
    }

    /** Sends if it is time, and else sees to it that it will be. */
    private void send() {
        lock.lock();
        try {
            boolean waits = failures > 0 && armed; // for the next attempt
            if (sending || open.isEmpty() || waits) {
                return;
            }
            if (open.size() >= BATCH || urgent || hastened) {
                job.hands().now(this::sendBatch);
                sending = true; // it waits for the lock before it says otherwise
                urgent = open.size() > BATCH && urgent;
                alarm.cancel(false);
                armed = false;
            } else if (!armed) {
                arm(job.options().flushInterval());
            }
        } finally {
            lock.unlock();
        }
    }

    private void arm(Duration wait) {
        armed = true;
        alarm = job.hands().later(this::due, wait);
    }

    private void sendBatch() {
        List<Settlement> ours = new ArrayList<>();
        List<Settlement> late = new ArrayList<>();
        take(BATCH).forEach(settlement -> (settlement.lease().isOver() ? late : ours).add(settlement));
        drop(late);
        boolean answered = ours.isEmpty() || settle(ours);
        lock.lock();
        try {
            sending = false;
            failures = answered ? 0 : failures;
            urgent |= !open.isEmpty() && isUrgent(open.getFirst());
        } finally {
            lock.unlock();
        }
        send();
        job.course().step();
    }

    /** With twice the interval left there is time for a failed request and another. */
    private boolean isUrgent(Settlement settlement) {
        Duration left = settlement.lease().left();
        return left.compareTo(job.options().flushInterval().multipliedBy(2)) < 0;
    }

    private boolean settle(List<Settlement> batch) {
        try {
            QueueAck answer = job.queue()
                    .settle(
                            batch.stream()
                                    .filter(Settlement::isAck)
                                    .map(Settlement::message)
                                    .toList(),
                            batch.stream().flatMap(Settlement::retry).toList());
            answered(batch, answer);
            return true;
        } catch (RuntimeException | Error e) {
            failed(batch, e);
            return false;
        }
    }

    private void answered(List<Settlement> batch, QueueAck answer) {
        List<Settlement> done = new ArrayList<>();
        List<Settlement> refused = new ArrayList<>();
        batch.forEach(settlement -> (settlement.done(answer.warnings()
                                .containsKey(settlement.message().leaseId()))
                        ? done
                        : refused)
                .add(settlement));
        int acked = (int) done.stream().filter(Settlement::isAck).count();
        job.journal().settled(acked, done.size() - acked);
        drop(refused);
    }

    private void failed(List<Settlement> batch, Throwable failure) {
        if (Failures.isFinal(failure)) {
            drop(batch);
            job.course().fail(failure);
            return;
        }
        batch.forEach(Settlement::unanswered);
        Duration wait;
        lock.lock();
        try {
            for (int i = batch.size() - 1; i >= 0; i--) {
                open.addFirst(batch.get(i));
            }
            failures++;
            wait = Failures.wait(failure, failures);
            arm(wait);
        } finally {
            lock.unlock();
        }
        job.journal().settlingFailed(failure, wait);
    }

    private List<Settlement> take(int most) {
        lock.lock();
        try {
            List<Settlement> taken = new ArrayList<>();
            while (taken.size() < most && !open.isEmpty()) {
                taken.add(open.removeFirst());
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private void drop(List<Settlement> late) {
        late.forEach(settlement -> job.journal().late(settlement.message()));
    }
}

package io.github.flarebind.queues.consumer;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.github.flarebind.queues.PulledMessage;
import io.github.flarebind.queues.QueueConsumerOptions;
import io.github.flarebind.queues.QueuePullOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;

/** Pulls, one pull at a time: at once while messages come and handlers want them, else ever more seldom. */
final class Polling {
    private final ReentrantLock lock = new ReentrantLock();
    private final Job job;
    private final Crew crew;
    private final Workers workers;
    private final Settling settling;
    private final Ladder idle;
    private boolean pulling;
    private boolean paused;
    private boolean stopped;
    private boolean resting;
    private int empty;
    private int failures;
    private Future<?> alarm = CompletableFuture.completedFuture(null);

    Polling(Job job, Crew crew, Workers workers, Settling settling) {
        QueueConsumerOptions options = job.options();
        this.job = job;
        this.crew = crew;
        this.workers = workers;
        this.settling = settling;
        this.idle = new Ladder(options.leastPollInterval(), options.mostPollInterval());
    }

    /** Pulls, if it is time and there is room; whoever makes room calls this. */
    void wake() {
        lock.lock();
        try {
            int most = pulling || paused || stopped || resting ? 0 : crew.wanted();
            // more messages would use up their attempts, handled or not
            if (most > 0 && !settling.isStuck()) {
                job.hands().now(() -> pull(most));
                pulling = true; // it waits for the lock before it says otherwise
            }
        } finally {
            lock.unlock();
        }
    }

    void pause() {
        change(() -> paused = true);
    }

    void resume() {
        change(() -> {
            paused = false;
            empty = 0;
            if (failures == 0) {
                awake();
            }
        });
        wake();
    }

    void stop() {
        change(() -> {
            stopped = true;
            awake();
        });
    }

    boolean isPulling() {
        lock.lock();
        try {
            return pulling;
        } finally {
            lock.unlock();
        }
    }

    private void pull(int most) {
        long asked = job.hands().nanos();
        try {
            List<PulledMessage> messages = job.queue()
                    .pull(QueuePullOptions.builder()
                            .batchSize(most)
                            .visibilityTimeout(job.options().visibilityTimeout())
                            .build());
            job.journal().polled(messages.size());
            take(messages, asked);
            answered(messages.size());
        } catch (RuntimeException | Error e) {
            failed(e);
        }
        change(() -> pulling = false);
        job.course().step();
    }

    private void take(List<PulledMessage> messages, long asked) {
        if (!messages.isEmpty()) {
            long until = asked
                    + MILLISECONDS.toNanos(job.options().visibilityTimeout().toMillis());
            Lease lease = new Lease(job.hands(), until, messages.size());
            workers.take(
                    lease,
                    messages.stream()
                            .map(message -> new Delivery(message, lease))
                            .toList());
        }
    }

    private void answered(int messages) {
        change(() -> {
            failures = 0;
            empty = messages == 0 ? empty + 1 : 0;
            if (empty > 0) {
                rest(idle.at(empty - 1));
            }
        });
    }

    private void failed(Throwable failure) {
        if (Failures.isFinal(failure)) {
            job.course().fail(failure);
            return;
        }
        change(() -> failures++);
        Duration wait = Failures.wait(failure, failures);
        job.journal().pollFailed(failure, wait);
        change(() -> rest(wait));
    }

    private void rest(Duration wait) {
        if (!stopped) {
            resting = true;
            alarm = job.hands().later(this::rested, wait);
        }
    }

    private void rested() {
        change(() -> resting = false);
        wake();
    }

    private void awake() {
        alarm.cancel(false);
        resting = false;
    }

    private void change(Runnable what) {
        lock.lock();
        try {
            what.run();
        } finally {
            lock.unlock();
        }
    }
}

package io.github.flarebind.queues.consumer;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.Time;
import io.github.flarebind.core.internal.TaskThreads;
import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.queues.QueueConsumer;
import io.github.flarebind.queues.QueueConsumerCounts;
import io.github.flarebind.queues.QueueConsumerOptions;
import io.github.flarebind.queues.QueueMessageHandler;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A consumer's life: it runs, it closes, it has ended. */
public final class PullingConsumer implements QueueConsumer, Course {
    private static final Duration LAST_ACKS = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(24);

    private final Job job;
    private final Crew crew;
    private final Settling settling;
    private final Workers workers;
    private final Polling polling;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final AtomicBoolean timeUp = new AtomicBoolean();
    private final AtomicBoolean finished = new AtomicBoolean();
    private final ReentrantLock givingBack = new ReentrantLock();
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private volatile Future<?> alarm = CompletableFuture.completedFuture(null);

    private PullingConsumer(
            CloudflareQueue queue, QueueMessageHandler handler, QueueConsumerOptions options, Time time) {
        Hands hands = new Hands(time, TaskThreads.platform("flarebind-consumer"));
        this.job = new Job(queue, handler, options, hands, new Journal(options.listener()), this);
        this.crew = new Crew(options);
        this.settling = new Settling(job);
        this.workers = new Workers(job, crew, settling);
        this.polling = new Polling(job, crew, workers, settling);
    }

    /** Starts to pull from {@code queue}, whose calls are sent once each. */
    public static QueueConsumer start(
            CloudflareQueue queue, QueueMessageHandler handler, QueueConsumerOptions options, Time time) {
        PullingConsumer consumer =
                new PullingConsumer(queue, requireNonNull(handler, "the handler is null"), options, time);
        consumer.polling.wake();
        return consumer;
    }

    @Override
    public void pause() {
        polling.pause();
    }

    @Override
    public void resume() {
        polling.resume();
    }

    @Override
    public QueueConsumerCounts counts() {
        return job.journal().counts(crew.waiting(), crew.taken().size());
    }

    @Override
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure.get());
    }

    @Override
    public CompletableFuture<Void> ended() {
        return over.copy();
    }

    @Override
    public void fail(Throwable reason) {
        if (!closing.get() && failure.compareAndSet(null, reason)) {
            polling.stop(); // and it closes after it was told, so that nothing is told after the end
            job.journal().broken(reason);
            shut(job.options().closeTimeout());
        }
    }

    @Override
    public void close() {
        close(job.options().closeTimeout());
    }

    @Override
    public void close(Duration timeout) {
        if (timeout.isNegative()) {
            throw new IllegalArgumentException("the timeout of close is zero or more, not " + timeout);
        }
        shut(timeout.compareTo(LONGEST) < 0 ? timeout : LONGEST);
        if (!job.journal().isTelling()) {
            await();
        }
    }

    private void await() {
        try {
            over.get();
        } catch (ExecutionException told) {
            // by failure() and ended(): whoever closes wants the end, and has it
        } catch (InterruptedException e) {
            job.hands().now(this::timeUp);
            Thread.currentThread().interrupt();
        }
    }

    private void shut(Duration timeout) {
        polling.stop();
        if (closing.compareAndSet(false, true)) {
            whole(workers::dismiss);
            settling.hasten();
            alarm = job.hands().later(this::timeUp, timeout);
            step();
        }
    }

    private void timeUp() {
        if (timeUp.compareAndSet(false, true)) {
            whole(workers::abandon);
            alarm = job.hands().later(this::finish, LAST_ACKS);
            step();
        }
    }

    @Override
    public void step() {
        if (!closing.get()) {
            polling.wake();
            return;
        }
        if (isDone()) {
            finish();
        }
    }

    private boolean isDone() {
        givingBack.lock();
        try {
            boolean pulling = polling.isPulling(); // asked first: what it brought is here once it has ended
            workers.dismiss();
            return crew.taken().isEmpty() && !pulling && settling.isEmpty();
        } finally {
            givingBack.unlock();
        }
    }

    /** What is being given back is in no one's hands for a moment: nobody asks meanwhile whether all is done. */
    private void whole(Runnable work) {
        givingBack.lock();
        try {
            work.run();
        } finally {
            givingBack.unlock();
        }
    }

    private void finish() {
        alarm.cancel(false);
        settling.abandon();
        if (finished.compareAndSet(false, true)) {
            job.journal().closed();
            job.hands().threads().shutdown();
            workers.end();
            failure().ifPresentOrElse(over::completeExceptionally, () -> over.complete(null));
        }
    }
}

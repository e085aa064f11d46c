package io.github.flarebind.queues;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Pulls messages, hands them to a handler, and acknowledges what was handled, until it is closed.
 * {@link CloudflareQueue#consume(QueueMessageHandler, QueueConsumerOptions)} starts one. It holds no thread that keeps
 * the program from ending: a program that does nothing else waits for {@link #ended()}.
 *
 * <p><b>Delivery is at least once, in no promised order.</b> A message comes again when its handler threw or was too
 * late, when an answer was lost, or when this process died; so a handler must be idempotent. Every delivery is an
 * attempt, and after the {@code max_retries} of the queue's consumer the service deletes the message or moves it to the
 * dead letter queue, whatever happened here.
 *
 * <p><b>A handler that returns</b> has its message acknowledged. Acks and retries go out together, 100 at a time or
 * after {@link QueueConsumerOptions#flushInterval()}, and are repeated until they are answered; nothing more is pulled
 * while they are repeated, or while 200 wait. <b>A handler that throws</b>, an exception or an error, has its message
 * given back with a delay that doubles with each attempt, or with the one that it names by {@link QueueRetryException}.
 * {@link QueueConsumerOptions#poisonHandler()} decides about messages that failed too often.
 *
 * <p><b>A handler that takes longer than the visibility timeout</b> is told to the listener while it still runs
 * ({@link QueueConsumerListener#expired expired}) and is not interrupted; its outcome is
 * {@link QueueConsumerListener#late late} and is not sent, for the message is another's by then. No more messages are
 * taken than handlers, by the time that they have taken so far, and their executor can take in time.
 *
 * <p><b>An empty queue</b> is asked ever more seldom, up to {@link QueueConsumerOptions#mostPollInterval()}; the first
 * message brings back full speed. <b>A pull that fails</b> (no network, 429, 5xx, or 409 while delivery is paused) is
 * told to the listener and tried again after 1 s to 30 s, or after what {@code Retry-After} says, up to 5 min. A
 * refusal that would only be repeated (401, 403, 404, or 405 for a queue without a pull consumer) ends the consumer;
 * see {@link #failure()}.
 *
 * <p><b>{@link #close(Duration)}</b> pulls no more, gives back at once what no handler has begun, lets running handlers
 * finish, then interrupts the others and gives their messages back too, so that the next pull gets them at once.
 */
public interface QueueConsumer extends AutoCloseable {
    /** Pulls no more until {@link #resume()}; what was pulled is handled and acknowledged. */
    void pause();

    /** Pulls again, at once. */
    void resume();

    /** What was done so far. */
    QueueConsumerCounts counts();

    /**
     * Why the consumer ended by itself; empty while it runs, and when it was closed. A service should report itself
     * unhealthy: once the token, the queue or its pull consumer is put right, {@code consume} starts another.
     */
    Optional<Throwable> failure();

    /**
     * A future that is done when nothing is left to do: after {@link #close()}, or exceptionally with
     * {@link #failure()}. Each call returns another; cancelling it changes nothing.
     */
    CompletableFuture<Void> ended();

    /**
     * Ends the consumer and waits until it has ended: {@code timeout} at most for handlers, then 10 s at most for the
     * last acks. Called again, or after a failure, it waits for the same end. A handler that calls this waits for
     * itself until the timeout; a listener that does waits for nothing. An interrupt ends the time of the handlers, and
     * this returns with the flag set.
     *
     * @param timeout zero or more; zero gives running handlers no time, and more than 24 h counts as 24 h
     * @throws IllegalArgumentException when the timeout is negative
     */
    void close(Duration timeout);

    /** Ends the consumer, giving handlers {@link QueueConsumerOptions#closeTimeout()}, 30 s by default. */
    @Override
    void close();
}

package io.github.flarebind.queues;

import java.time.Duration;

/**
 * Told what a {@link QueueConsumer} does, on the consumer's threads and often at once; so it must be quick and safe for
 * use by many threads. What it throws is logged and dropped; a close by it begins the end and waits for nothing.
 */
public interface QueueConsumerListener {
    /** A pull was answered with this many messages, perhaps none. */
    default void polled(int messages) {}

    /** A pull failed; the next one comes after {@code wait}. */
    default void pollFailed(Throwable failure, Duration wait) {}

    /** The handler returned, having taken so long; whether it was in time is told by {@link #late}. */
    default void handled(PulledMessage message, Duration took) {}

    /** The handler, or the poison handler, threw, by itself and not for a close; the message is given back. */
    default void failed(PulledMessage message, Throwable failure) {}

    /**
     * The visibility timeout has ended, and the message will come again. It is told while the handler still
     * {@code running}; else the message had waited for one, and is not handled this time.
     */
    default void expired(PulledMessage message, boolean running) {}

    /**
     * The message's outcome could not be told to the queue within the visibility timeout, or it was not answered: the
     * message may come again, though its handler may have done its work.
     */
    default void late(PulledMessage message) {}

    /** The queue has confirmed so many messages as removed, and so many as given back. */
    default void settled(int acked, int retried) {}

    /** Acknowledging failed; it is tried again after {@code wait}, as long as the messages are this consumer's. */
    default void settlingFailed(Throwable failure, Duration wait) {}

    /** The consumer cannot go on and closes itself, see {@link QueueConsumer#failure()}. */
    default void broken(Throwable failure) {}

    /**
     * The consumer has ended: it sends no more requests. A handler that did not heed its interrupt may still be told as
     * {@link #handled} and {@link #late} when it returns.
     */
    default void closed() {}
}

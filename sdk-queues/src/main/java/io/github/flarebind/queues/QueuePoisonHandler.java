package io.github.flarebind.queues;

import org.jspecify.annotations.Nullable;

/** Decides about a message that has been given out too often, see {@link QueueConsumerOptions#poisonAttempts()}. */
@FunctionalInterface
public interface QueuePoisonHandler {
    /**
     * Decides what becomes of {@code message}; store it elsewhere before you answer {@link Decision#ACK}. What this
     * throws is told to the listener, and the message is given back.
     *
     * @param failure what the handler threw just now; null when the message came once more after its last attempt,
     *     which happens when a handler blocked, or its process died
     */
    Decision decide(PulledMessage message, @Nullable Throwable failure) throws Exception;

    /** What becomes of the message. */
    enum Decision {
        /** It is removed from the queue for good. */
        ACK,
        /** It is given back with its backoff; the queue's {@code max_retries} and dead letter queue still hold. */
        RETRY
    }
}

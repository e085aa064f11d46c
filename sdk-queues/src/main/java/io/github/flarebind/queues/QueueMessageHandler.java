package io.github.flarebind.queues;

/**
 * What a {@link QueueConsumer} does with a message. It is called on several threads at once, and more than once with
 * the same message now and then: it must be idempotent.
 */
@FunctionalInterface
public interface QueueMessageHandler {
    /**
     * Does the work. The message is acknowledged when this returns within the visibility timeout, and given back when
     * it throws, be it an exception or an error.
     *
     * @throws QueueRetryException to say how long the message is to wait before it comes again
     * @throws Exception when the work failed; the message comes again after the backoff of the consumer's options
     */
    void handle(PulledMessage message) throws Exception;
}

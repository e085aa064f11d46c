package io.github.flarebind.queues;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CallOptions;
import java.util.List;

/**
 * A queue as a Worker's {@code env.JOBS}, with pulling beside sending.
 *
 * <p>Delivery is at least once and in no promised order. A message has at most 128,000 bytes; {@code Body.of(String)} is
 * sent as text, {@code Body.json(value)} as JSON, and bytes, files and streams as base64 in a text message, since REST
 * has no bytes: base64 makes 96,000 bytes of them the most. Null bodies, sizes, counts and durations out of range are
 * refused before anything is sent. A missing queue is a {@link io.github.flarebind.core.error.NotFoundException}.
 */
public interface CloudflareQueue {
    /** The same queue, with futures. */
    AsyncCloudflareQueue async();

    /** A view of this queue whose calls bear {@code options} over those of this view. */
    CloudflareQueue with(CallOptions options);

    /**
     * Sends one message, stored when this returns.
     *
     * @throws io.github.flarebind.core.error.OutcomeUnknownException when no answer came: it may be stored, and sending
     *     it again may double it
     */
    void send(Body body);

    /** Sends one message with a delay. */
    void send(Body body, QueueSendOptions options);

    /** Sends 1 to 100 messages of at most 256,000 bytes together, all or none, in one request. */
    void sendBatch(List<QueueMessage> messages);

    /** Sends 1 to 100 messages of at most 256,000 bytes together; a message's own delay wins over that of {@code options}. */
    void sendBatch(List<QueueMessage> messages, QueueSendOptions options);

    /**
     * Takes at most 5 messages for 30 s, or for what the consumer says; answers at once, perhaps with none.
     *
     * @throws io.github.flarebind.core.error.InvalidRequestException when the queue has no pull consumer;
     *     {@link QueuesClient#createPullConsumer(String)} makes it
     */
    List<PulledMessage> pull();

    /** Takes messages that nobody else is given until the visibility timeout; answers at once, perhaps with none. */
    List<PulledMessage> pull(QueuePullOptions options);

    /**
     * Removes at most 100 pulled messages from the queue; none is no request. It works after the visibility timeout too, while
     * nobody else was given the message.
     */
    QueueAck ack(List<PulledMessage> messages);

    /** Gives at most 100 pulled messages back, to be given out again after the consumer's retry delay; none is no request. */
    QueueAck retry(List<PulledMessage> messages);

    /** Gives at most 100 pulled messages back, to be given out again after a delay; none is no request. */
    QueueAck retry(List<PulledMessage> messages, QueueRetryOptions options);

    /** Starts a consumer with the defaults of {@link QueueConsumerOptions}; it begins to pull at once. */
    QueueConsumer consume(QueueMessageHandler handler);

    /**
     * Starts a consumer, which pulls, hands messages to {@code handler} and acknowledges them until it is closed. Its requests
     * bear the options of this view, but are sent once each: the consumer repeats them itself.
     */
    QueueConsumer consume(QueueMessageHandler handler, QueueConsumerOptions options);
}

package io.github.flarebind.queues;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CallOptions;
import java.util.List;
import java.util.Optional;

/**
 * A queue as a Worker's {@code env.JOBS}, with pulling beside sending.
 *
 * <p>Delivery is at least once and in no promised order. A message has at most 128,000 bytes; the service counts about
 * 100 of its own with each, so one that nearly fills them may be refused. {@code Body.of(String)} is sent as text,
 * {@code Body.json(value)} as JSON, and bytes, files and streams as base64 in a text message, since REST has no bytes:
 * base64 makes 96,000 bytes of them the most. Null bodies, sizes, counts and durations out of range are refused before
 * anything is sent. A missing queue is a {@link io.github.flarebind.core.error.NotFoundException}.
 */
public interface CloudflareQueue {
    /** The same queue, with futures. */
    AsyncCloudflareQueue async();

    /** A view of this queue whose calls bear {@code options} over those of this view. */
    CloudflareQueue with(CallOptions options);

    /**
     * Sends one message, stored when this returns. Its 128,000 bytes include about 100 of the service's own.
     *
     * @return how much waits in the queue, perhaps without this message, if the service tells
     * @throws io.github.flarebind.core.error.OutcomeUnknownException when no answer came: it may be stored, and sending
     *     it again may double it
     */
    Optional<QueueMetrics> send(Body body);

    /** Sends one message with a delay; else as {@link #send(Body)}. */
    Optional<QueueMetrics> send(Body body, QueueSendOptions options);

    /** Sends any number of messages; see {@link #sendBatch(Iterable, QueueSendOptions)}. */
    Optional<QueueMetrics> sendBatch(Iterable<QueueMessage> messages);

    /**
     * Sends any number of messages, at least one, in their order; a message's own delay wins over that of
     * {@code options}. Each request takes up to 100 messages of 256,000 bytes together, with the service's own 100
     * bytes of each, all or none of them, and {@code messages} is read as they go. A batch of one request fails as
     * {@link #send(Body)} does.
     *
     * @return how much waits in the queue, if the service tells
     * @throws IncompleteBatchException when one of several requests failed after others were stored, or with an unknown
     *     outcome, or when a later message was refused: it tells which were stored, which perhaps, and which were not
     *     sent
     */
    Optional<QueueMetrics> sendBatch(Iterable<QueueMessage> messages, QueueSendOptions options);

    /** How much waits in the queue. */
    QueueMetrics metrics();

    /**
     * Takes at most 5 messages for 30 s, or for what the consumer says; answers at once, perhaps with none.
     *
     * @throws io.github.flarebind.core.error.InvalidRequestException when the queue has no pull consumer;
     *     {@link QueuesClient#createPullConsumer(String)} makes it
     * @throws io.github.flarebind.core.error.ConflictException while delivery is paused
     */
    List<PulledMessage> pull();

    /** Takes messages that nobody else is given until the visibility timeout; else as {@link #pull()}. */
    List<PulledMessage> pull(QueuePullOptions options);

    /**
     * Removes any number of pulled messages from the queue; see {@link #settle(List, List)}. It works after the
     * visibility timeout too, while nobody else was given the message.
     */
    QueueAck ack(List<PulledMessage> messages);

    /**
     * Gives any number of pulled messages back, to come again after the consumer's retry delay; see
     * {@link #settle(List, List)}.
     */
    QueueAck retry(List<PulledMessage> messages);

    /** Gives any number of pulled messages back, to come again after a delay; see {@link #settle(List, List)}. */
    QueueAck retry(List<PulledMessage> messages, QueueRetryOptions options);

    /**
     * Removes some pulled messages and gives others back, 100 to a request; for none nothing is sent. When a request
     * fails, those before it were settled, and it does no harm to settle all of them again.
     *
     * @return how many were removed and given back, and by lease, why others were not: that is no failure
     */
    QueueAck settle(List<PulledMessage> acks, List<QueueRetry> retries);

    /** Looks at a few messages that could be pulled now; they stay available, and no attempt is counted. */
    List<PeekedMessage> peek();

    /** Looks at up to {@code count} messages, 1 to 100, that could be pulled now; else as {@link #peek()}. */
    List<PeekedMessage> peek(int count);

    /**
     * Removes any number of messages that were peeked at, 100 to a request; for none nothing is sent. What somebody has
     * pulled meanwhile is perhaps not removed, and a warning tells so. {@link QueuesClient#purge(String)} removes all
     * that is there.
     */
    QueuePurge purge(List<PeekedMessage> messages);

    /** Starts a consumer with the defaults of {@link QueueConsumerOptions}; it begins to pull at once. */
    QueueConsumer consume(QueueMessageHandler handler);

    /**
     * Starts a consumer, which pulls, hands messages to {@code handler} and acknowledges them until it is closed. Its
     * requests bear the options of this view, but are sent once each: the consumer repeats them itself. Without a
     * deadline of this view each has a quarter of the visibility timeout, 1 s to 30 s.
     */
    QueueConsumer consume(QueueMessageHandler handler, QueueConsumerOptions options);
}

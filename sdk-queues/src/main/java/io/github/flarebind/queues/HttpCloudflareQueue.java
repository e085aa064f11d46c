package io.github.flarebind.queues;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.queues.consumer.PullingConsumer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The blocking face over {@link QueuesCalls}. */
final class HttpCloudflareQueue implements CloudflareQueue {
    /** A request of a consumer that hangs holds up the next one, and the end. */
    private static final Duration MOST_PATIENCE = Duration.ofSeconds(30);

    private static final Duration LEAST_PATIENCE = Duration.ofSeconds(1);

    /** A lease is counted from the moment of its request, so a consumer repeats its requests itself. */
    private static final CallOptions ONCE = CallOptions.builder().attempts(1).build();

    private final QueuesCalls calls;

    HttpCloudflareQueue(QueuesCalls calls) {
        this.calls = calls;
    }

    @Override
    public AsyncCloudflareQueue async() {
        return new HttpAsyncCloudflareQueue(calls);
    }

    @Override
    public CloudflareQueue with(CallOptions options) {
        return new HttpCloudflareQueue(calls.with(options));
    }

    @Override
    public Optional<QueueMetrics> send(Body body) {
        return send(body, QueueSendOptions.defaults());
    }

    @Override
    public Optional<QueueMetrics> send(Body body, QueueSendOptions options) {
        return calls.sends().send(body, options).await();
    }

    @Override
    public Optional<QueueMetrics> sendBatch(Iterable<QueueMessage> messages) {
        return sendBatch(messages, QueueSendOptions.defaults());
    }

    @Override
    public Optional<QueueMetrics> sendBatch(Iterable<QueueMessage> messages, QueueSendOptions options) {
        return calls.sends().sendBatch(messages, options).await();
    }

    @Override
    public QueueMetrics metrics() {
        return calls.metrics().await();
    }

    @Override
    public List<PulledMessage> pull() {
        return pull(QueuePullOptions.defaults());
    }

    @Override
    public List<PulledMessage> pull(QueuePullOptions options) {
        return calls.reads().pull(options).await();
    }

    @Override
    public QueueAck ack(List<PulledMessage> messages) {
        return calls.settles().ack(messages).await();
    }

    @Override
    public QueueAck retry(List<PulledMessage> messages) {
        return retry(messages, QueueRetryOptions.defaults());
    }

    @Override
    public QueueAck retry(List<PulledMessage> messages, QueueRetryOptions options) {
        return calls.settles().retry(messages, options).await();
    }

    @Override
    public QueueAck settle(List<PulledMessage> acks, List<QueueRetry> retries) {
        return calls.settles().settle(acks, retries).await();
    }

    @Override
    public List<PeekedMessage> peek() {
        return calls.reads().peek(OptionalInt.empty()).await();
    }

    @Override
    public List<PeekedMessage> peek(int count) {
        return calls.reads().peek(OptionalInt.of(count)).await();
    }

    @Override
    public QueuePurge purge(List<PeekedMessage> messages) {
        return calls.settles().purge(messages).await();
    }

    @Override
    public QueueConsumer consume(QueueMessageHandler handler) {
        return consume(handler, QueueConsumerOptions.defaults());
    }

    @Override
    public QueueConsumer consume(QueueMessageHandler handler, QueueConsumerOptions options) {
        requireNonNull(options, "the options are null");
        return PullingConsumer.start(
                consumed(patience(options.visibilityTimeout())),
                handler,
                options,
                calls.runtime().time());
    }

    /** One hung request leaves time for others in its lease. */
    private static Duration patience(Duration lease) {
        Duration quarter = lease.dividedBy(4);
        Duration most = quarter.compareTo(MOST_PATIENCE) < 0 ? quarter : MOST_PATIENCE;
        return most.compareTo(LEAST_PATIENCE) > 0 ? most : LEAST_PATIENCE;
    }

    /** The caller's own deadline wins. */
    private CloudflareQueue consumed(Duration deadline) {
        CallOptions patient = CallOptions.builder().deadline(deadline).build();
        CallOptions own = patient.merge(calls.options()).merge(ONCE);
        return new HttpCloudflareQueue(new QueuesCalls(calls.runtime(), calls.queue(), own));
    }

    @Override
    public String toString() {
        return calls.toString();
    }
}

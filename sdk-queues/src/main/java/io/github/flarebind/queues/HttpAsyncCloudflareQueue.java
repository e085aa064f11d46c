package io.github.flarebind.queues;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CallOptions;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;

/** The async face over {@link QueuesCalls}. */
final class HttpAsyncCloudflareQueue implements AsyncCloudflareQueue {
    private final QueuesCalls calls;

    HttpAsyncCloudflareQueue(QueuesCalls calls) {
        this.calls = calls;
    }

    @Override
    public AsyncCloudflareQueue with(CallOptions options) {
        return new HttpAsyncCloudflareQueue(calls.with(options));
    }

    @Override
    public CompletableFuture<Optional<QueueMetrics>> send(Body body) {
        return send(body, QueueSendOptions.defaults());
    }

    @Override
    public CompletableFuture<Optional<QueueMetrics>> send(Body body, QueueSendOptions options) {
        return calls.sends().send(body, options).submit();
    }

    @Override
    public CompletableFuture<Optional<QueueMetrics>> sendBatch(Iterable<QueueMessage> messages) {
        return sendBatch(messages, QueueSendOptions.defaults());
    }

    @Override
    public CompletableFuture<Optional<QueueMetrics>> sendBatch(
            Iterable<QueueMessage> messages, QueueSendOptions options) {
        return calls.sends().sendBatch(messages, options).submit();
    }

    @Override
    public CompletableFuture<QueueMetrics> metrics() {
        return calls.metrics().submit();
    }

    @Override
    public CompletableFuture<List<PulledMessage>> pull() {
        return pull(QueuePullOptions.defaults());
    }

    @Override
    public CompletableFuture<List<PulledMessage>> pull(QueuePullOptions options) {
        return calls.reads().pull(options).submit();
    }

    @Override
    public CompletableFuture<QueueAck> ack(List<PulledMessage> messages) {
        return calls.settles().ack(messages).submit();
    }

    @Override
    public CompletableFuture<QueueAck> retry(List<PulledMessage> messages) {
        return retry(messages, QueueRetryOptions.defaults());
    }

    @Override
    public CompletableFuture<QueueAck> retry(List<PulledMessage> messages, QueueRetryOptions options) {
        return calls.settles().retry(messages, options).submit();
    }

    @Override
    public CompletableFuture<QueueAck> settle(List<PulledMessage> acks, List<QueueRetry> retries) {
        return calls.settles().settle(acks, retries).submit();
    }

    @Override
    public CompletableFuture<List<PeekedMessage>> peek() {
        return calls.reads().peek(OptionalInt.empty()).submit();
    }

    @Override
    public CompletableFuture<List<PeekedMessage>> peek(int count) {
        return calls.reads().peek(OptionalInt.of(count)).submit();
    }

    @Override
    public CompletableFuture<QueuePurge> purge(List<PeekedMessage> messages) {
        return calls.settles().purge(messages).submit();
    }

    @Override
    public String toString() {
        return calls.toString();
    }
}

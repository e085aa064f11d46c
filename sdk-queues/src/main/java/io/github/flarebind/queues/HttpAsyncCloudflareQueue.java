package io.github.flarebind.queues;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CallOptions;
import java.util.List;
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
    public CompletableFuture<Void> send(Body body) {
        return send(body, QueueSendOptions.defaults());
    }

    @Override
    public CompletableFuture<Void> send(Body body, QueueSendOptions options) {
        return calls.send(body, options).submit();
    }

    @Override
    public CompletableFuture<Void> sendBatch(List<QueueMessage> messages) {
        return sendBatch(messages, QueueSendOptions.defaults());
    }

    @Override
    public CompletableFuture<Void> sendBatch(List<QueueMessage> messages, QueueSendOptions options) {
        return calls.sendBatch(messages, options).submit();
    }

    @Override
    public CompletableFuture<List<PulledMessage>> pull() {
        return pull(QueuePullOptions.defaults());
    }

    @Override
    public CompletableFuture<List<PulledMessage>> pull(QueuePullOptions options) {
        return calls.pull(options).submit();
    }

    @Override
    public CompletableFuture<QueueAck> ack(List<PulledMessage> messages) {
        return QueuesRules.none(messages)
                ? CompletableFuture.completedFuture(QueuesCalls.NOTHING)
                : calls.ack(messages).submit();
    }

    @Override
    public CompletableFuture<QueueAck> retry(List<PulledMessage> messages) {
        return retry(messages, QueueRetryOptions.defaults());
    }

    @Override
    public CompletableFuture<QueueAck> retry(List<PulledMessage> messages, QueueRetryOptions options) {
        return QueuesRules.none(messages)
                ? CompletableFuture.completedFuture(QueuesCalls.NOTHING)
                : calls.retry(messages, options).submit();
    }

    @Override
    public String toString() {
        return calls.toString();
    }
}

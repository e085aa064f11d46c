package io.github.flarebind.queues;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CallOptions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** {@link CloudflareQueue} with futures; each method is documented there. Cancelling a future ends its request. */
public interface AsyncCloudflareQueue {
    /** See {@link CloudflareQueue#with(CallOptions)}. */
    AsyncCloudflareQueue with(CallOptions options);

    /** See {@link CloudflareQueue#send(Body)}. A file or stream is read before this returns. */
    CompletableFuture<Optional<QueueMetrics>> send(Body body);

    /** See {@link CloudflareQueue#send(Body, QueueSendOptions)}. */
    CompletableFuture<Optional<QueueMetrics>> send(Body body, QueueSendOptions options);

    /** See {@link CloudflareQueue#sendBatch(Iterable)}. The messages are read on another thread. */
    CompletableFuture<Optional<QueueMetrics>> sendBatch(Iterable<QueueMessage> messages);

    /** See {@link CloudflareQueue#sendBatch(Iterable, QueueSendOptions)}. The messages are read on another thread. */
    CompletableFuture<Optional<QueueMetrics>> sendBatch(Iterable<QueueMessage> messages, QueueSendOptions options);

    /** See {@link CloudflareQueue#metrics()}. */
    CompletableFuture<QueueMetrics> metrics();

    /** See {@link CloudflareQueue#pull()}. */
    CompletableFuture<List<PulledMessage>> pull();

    /** See {@link CloudflareQueue#pull(QueuePullOptions)}. */
    CompletableFuture<List<PulledMessage>> pull(QueuePullOptions options);

    /** See {@link CloudflareQueue#ack(List)}. */
    CompletableFuture<QueueAck> ack(List<PulledMessage> messages);

    /** See {@link CloudflareQueue#retry(List)}. */
    CompletableFuture<QueueAck> retry(List<PulledMessage> messages);

    /** See {@link CloudflareQueue#retry(List, QueueRetryOptions)}. */
    CompletableFuture<QueueAck> retry(List<PulledMessage> messages, QueueRetryOptions options);

    /** See {@link CloudflareQueue#settle(List, List)}. */
    CompletableFuture<QueueAck> settle(List<PulledMessage> acks, List<QueueRetry> retries);

    /** See {@link CloudflareQueue#peek()}. */
    CompletableFuture<List<PeekedMessage>> peek();

    /** See {@link CloudflareQueue#peek(int)}. */
    CompletableFuture<List<PeekedMessage>> peek(int count);

    /** See {@link CloudflareQueue#purge(List)}. */
    CompletableFuture<QueuePurge> purge(List<PeekedMessage> messages);
}

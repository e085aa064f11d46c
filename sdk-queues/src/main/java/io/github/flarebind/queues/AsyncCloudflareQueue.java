package io.github.flarebind.queues;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CallOptions;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** {@link CloudflareQueue} with futures; each method is documented there. Cancelling a future ends its request. */
public interface AsyncCloudflareQueue {
    /** See {@link CloudflareQueue#with(CallOptions)}. */
    AsyncCloudflareQueue with(CallOptions options);

    /** See {@link CloudflareQueue#send(Body)}. A file or stream is read before this returns. */
    CompletableFuture<Void> send(Body body);

    /** See {@link CloudflareQueue#send(Body, QueueSendOptions)}. */
    CompletableFuture<Void> send(Body body, QueueSendOptions options);

    /** See {@link CloudflareQueue#sendBatch(List)}. */
    CompletableFuture<Void> sendBatch(List<QueueMessage> messages);

    /** See {@link CloudflareQueue#sendBatch(List, QueueSendOptions)}. */
    CompletableFuture<Void> sendBatch(List<QueueMessage> messages, QueueSendOptions options);

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
}

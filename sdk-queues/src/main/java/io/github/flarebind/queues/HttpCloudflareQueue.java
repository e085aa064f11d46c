package io.github.flarebind.queues;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.queues.consumer.PullingConsumer;
import java.util.List;

/** The blocking face over {@link QueuesCalls}. */
final class HttpCloudflareQueue implements CloudflareQueue {
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
    public void send(Body body) {
        send(body, QueueSendOptions.defaults());
    }

    @Override
    public void send(Body body, QueueSendOptions options) {
        calls.send(body, options).await();
    }

    @Override
    public void sendBatch(List<QueueMessage> messages) {
        sendBatch(messages, QueueSendOptions.defaults());
    }

    @Override
    public void sendBatch(List<QueueMessage> messages, QueueSendOptions options) {
        calls.sendBatch(messages, options).await();
    }

    @Override
    public List<PulledMessage> pull() {
        return pull(QueuePullOptions.defaults());
    }

    @Override
    public List<PulledMessage> pull(QueuePullOptions options) {
        return calls.pull(options).await();
    }

    @Override
    public QueueAck ack(List<PulledMessage> messages) {
        return QueuesRules.none(messages)
                ? QueuesCalls.NOTHING
                : calls.ack(messages).await();
    }

    @Override
    public QueueAck retry(List<PulledMessage> messages) {
        return retry(messages, QueueRetryOptions.defaults());
    }

    @Override
    public QueueAck retry(List<PulledMessage> messages, QueueRetryOptions options) {
        return QueuesRules.none(messages)
                ? QueuesCalls.NOTHING
                : calls.retry(messages, options).await();
    }

    @Override
    public QueueConsumer consume(QueueMessageHandler handler) {
        return consume(handler, QueueConsumerOptions.defaults());
    }

    @Override
    public QueueConsumer consume(QueueMessageHandler handler, QueueConsumerOptions options) {
        return PullingConsumer.start(
                ConsumerCalls.of(calls), handler, options, calls.runtime().time());
    }

    @Override
    public String toString() {
        return calls.toString();
    }
}

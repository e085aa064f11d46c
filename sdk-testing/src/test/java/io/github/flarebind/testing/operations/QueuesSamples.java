package io.github.flarebind.testing.operations;

import static io.github.flarebind.queues.internal.QueuesOperation.ACK;
import static io.github.flarebind.queues.internal.QueuesOperation.METRICS;
import static io.github.flarebind.queues.internal.QueuesOperation.PEEK;
import static io.github.flarebind.queues.internal.QueuesOperation.PULL;
import static io.github.flarebind.queues.internal.QueuesOperation.PURGE_MESSAGES;
import static io.github.flarebind.queues.internal.QueuesOperation.SEND;
import static io.github.flarebind.queues.internal.QueuesOperation.SEND_BATCH;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.internal.Operation;
import io.github.flarebind.queues.PeekedMessage;
import io.github.flarebind.queues.PulledMessage;
import io.github.flarebind.queues.QueueAck;
import io.github.flarebind.queues.QueueMessage;
import io.github.flarebind.queues.QueueMetrics;
import io.github.flarebind.queues.QueuePullOptions;
import io.github.flarebind.queues.QueuePurge;
import io.github.flarebind.queues.QueueRetry;
import io.github.flarebind.queues.QueueRetryOptions;
import io.github.flarebind.queues.QueueSendOptions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Every call of a queue. */
final class QueuesSamples {
    private static final Body BODY = Body.of("m");
    private static final QueueSendOptions AT_ONCE =
            QueueSendOptions.builder().delay(Duration.ZERO).build();
    private static final QueueRetryOptions AGAIN_AT_ONCE =
            QueueRetryOptions.builder().delay(Duration.ZERO).build();
    private static final QueuePullOptions TWO =
            QueuePullOptions.builder().batchSize(2).build();
    private static final List<QueueMessage> BATCH = List.of(QueueMessage.of(BODY), QueueMessage.of(BODY));

    private QueuesSamples() {}

    static List<Sample<?>> all() {
        return List.of(
                send(),
                sendWithOptions(),
                sendBatch(),
                sendBatchWithOptions(),
                metrics(),
                pull(),
                pullWithOptions(),
                ack(),
                retry(),
                retryWithOptions(),
                settle(),
                peek(),
                peekAtSome(),
                purge());
    }

    /** Exactly one message can be pulled: what was sent was stored once, what was given back is there once. */
    private static void oneToPull(Object value, Scene quiet) {
        assertThat(quiet.queue().pull()).extracting(PulledMessage::text).containsExactly("m");
    }

    private static Consumer<Scene> messages(int count) {
        return scene -> IntStream.range(0, count).forEach(i -> scene.queue().send(BODY));
    }

    private static SampleBuilder<Optional<QueueMetrics>> sending(String method, Operation operation) {
        return Sample.of("CloudflareQueue." + method, operation);
    }

    private static Sample<?> send() {
        return sending("send(Body)", SEND)
                .blocking(scene -> scene.queue().send(BODY))
                .async(scene -> scene.queue().async().send(BODY))
                .gives(QueuesSamples::oneToPull);
    }

    private static Sample<?> sendWithOptions() {
        return sending("send(Body, QueueSendOptions)", SEND)
                .blocking(scene -> scene.queue().send(BODY, AT_ONCE))
                .async(scene -> scene.queue().async().send(BODY, AT_ONCE))
                .gives(QueuesSamples::oneToPull);
    }

    private static Sample<?> sendBatch() {
        return sending("sendBatch(Iterable)", SEND_BATCH)
                .blocking(scene -> scene.queue().sendBatch(BATCH))
                .async(scene -> scene.queue().async().sendBatch(BATCH))
                .gives((done, quiet) -> assertThat(quiet.queue().pull()).hasSize(2));
    }

    private static Sample<?> sendBatchWithOptions() {
        return sending("sendBatch(Iterable, QueueSendOptions)", SEND_BATCH)
                .blocking(scene -> scene.queue().sendBatch(BATCH, AT_ONCE))
                .async(scene -> scene.queue().async().sendBatch(BATCH, AT_ONCE))
                .gives((done, quiet) -> assertThat(quiet.queue().pull()).hasSize(2));
    }

    /** Enough for two pulls: the messages of a lost answer stay leased. */
    private static Sample<?> pull() {
        return Sample.<List<PulledMessage>>of("CloudflareQueue.pull()", PULL)
                .given(messages(10))
                .blocking(scene -> scene.queue().pull())
                .async(scene -> scene.queue().async().pull())
                .gives((pulled, quiet) -> assertThat(pulled).hasSize(5));
    }

    private static Sample<?> pullWithOptions() {
        return Sample.<List<PulledMessage>>of("CloudflareQueue.pull(QueuePullOptions)", PULL)
                .given(messages(4))
                .blocking(scene -> scene.queue().pull(TWO))
                .async(scene -> scene.queue().async().pull(TWO))
                .gives((pulled, quiet) -> assertThat(pulled).hasSize(2));
    }

    private static Sample<?> ack() {
        return Sample.<QueueAck>of("CloudflareQueue.ack(List)", ACK)
                .given(messages(1))
                .blocking(scene -> scene.queue().ack(scene.quiet().queue().pull()))
                .async(scene -> scene.queue().async().ack(scene.quiet().queue().pull()))
                .afterLoss((ack, quiet) -> assertThat(ack.warnings()).hasSize(1))
                .gives((ack, quiet) -> assertThat(ack.acked()).isEqualTo(1));
    }

    private static Sample<?> retry() {
        return Sample.<QueueAck>of("CloudflareQueue.retry(List)", ACK)
                .given(messages(1))
                .blocking(scene -> scene.queue().retry(scene.quiet().queue().pull()))
                .async(scene ->
                        scene.queue().async().retry(scene.quiet().queue().pull()))
                .gives(QueuesSamples::oneToPull);
    }

    private static Sample<?> retryWithOptions() {
        return Sample.<QueueAck>of("CloudflareQueue.retry(List, QueueRetryOptions)", ACK)
                .given(messages(1))
                .blocking(scene -> scene.queue().retry(scene.quiet().queue().pull(), AGAIN_AT_ONCE))
                .async(scene ->
                        scene.queue().async().retry(scene.quiet().queue().pull(), AGAIN_AT_ONCE))
                .gives(QueuesSamples::oneToPull);
    }

    private static Sample<?> settle() {
        return Sample.<QueueAck>of("CloudflareQueue.settle(List, List)", ACK)
                .given(messages(2))
                .blocking(scene -> settled(scene, scene.queue()::settle))
                .async(scene -> settled(scene, scene.queue().async()::settle))
                .gives(QueuesSamples::oneToPull);
    }

    /** One of two is acknowledged, the other one given back. */
    private static <T> T settled(Scene scene, BiFunction<List<PulledMessage>, List<QueueRetry>, T> settle) {
        List<PulledMessage> both = scene.quiet().queue().pull();
        return settle.apply(both.subList(0, 1), List.of(QueueRetry.of(both.get(1))));
    }

    private static Sample<?> metrics() {
        return Sample.<QueueMetrics>of("CloudflareQueue.metrics()", METRICS)
                .given(messages(3))
                .blocking(scene -> scene.queue().metrics())
                .async(scene -> scene.queue().async().metrics())
                .gives((metrics, quiet) -> assertThat(metrics.backlogCount()).isEqualTo(3));
    }

    private static Sample<?> peek() {
        return Sample.<List<PeekedMessage>>of("CloudflareQueue.peek()", PEEK)
                .given(messages(1))
                .blocking(scene -> scene.queue().peek())
                .async(scene -> scene.queue().async().peek())
                .gives(QueuesSamples::oneToPull);
    }

    private static Sample<?> peekAtSome() {
        return Sample.<List<PeekedMessage>>of("CloudflareQueue.peek(int)", PEEK)
                .given(messages(3))
                .blocking(scene -> scene.queue().peek(2))
                .async(scene -> scene.queue().async().peek(2))
                .gives((seen, quiet) -> assertThat(seen).hasSize(2));
    }

    private static Sample<?> purge() {
        return Sample.<QueuePurge>of("CloudflareQueue.purge(List)", PURGE_MESSAGES)
                .given(messages(1))
                .blocking(scene -> scene.queue().purge(scene.quiet().queue().peek()))
                .async(scene ->
                        scene.queue().async().purge(scene.quiet().queue().peek()))
                .gives((purged, quiet) -> assertThat(quiet.queue().pull()).isEmpty());
    }
}

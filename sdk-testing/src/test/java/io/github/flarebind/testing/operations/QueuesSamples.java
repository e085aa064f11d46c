package io.github.flarebind.testing.operations;

import static io.github.flarebind.queues.internal.QueuesOperation.ACK;
import static io.github.flarebind.queues.internal.QueuesOperation.CREATE_CONSUMER;
import static io.github.flarebind.queues.internal.QueuesOperation.CREATE_QUEUE;
import static io.github.flarebind.queues.internal.QueuesOperation.DELETE_QUEUE;
import static io.github.flarebind.queues.internal.QueuesOperation.LIST_QUEUES;
import static io.github.flarebind.queues.internal.QueuesOperation.PULL;
import static io.github.flarebind.queues.internal.QueuesOperation.SEND;
import static io.github.flarebind.queues.internal.QueuesOperation.SEND_BATCH;
import static io.github.flarebind.testing.operations.SampleBuilder.done;
import static io.github.flarebind.testing.operations.SampleBuilder.future;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.Body;
import io.github.flarebind.queues.PullConsumerOptions;
import io.github.flarebind.queues.PulledMessage;
import io.github.flarebind.queues.QueueAck;
import io.github.flarebind.queues.QueueConsumerInfo;
import io.github.flarebind.queues.QueueInfo;
import io.github.flarebind.queues.QueueMessage;
import io.github.flarebind.queues.QueuePullOptions;
import io.github.flarebind.queues.QueueRetryOptions;
import io.github.flarebind.queues.QueueSendOptions;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Every call of Queues. */
final class QueuesSamples {
    private static final int QUEUES_OF_A_PAGE = 100;
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
                pull(),
                pullWithOptions(),
                ack(),
                retry(),
                retryWithOptions(),
                createQueue(),
                createConsumer(),
                createConsumerWithOptions(),
                listQueues(),
                deleteQueue());
    }

    /** Exactly one message can be pulled: what was sent was stored once, what was given back is there once. */
    private static void oneToPull(Object value, Scene quiet) {
        assertThat(quiet.queue().pull()).extracting(PulledMessage::text).containsExactly("m");
    }

    private static Consumer<Scene> messages(int count) {
        return scene -> IntStream.range(0, count).forEach(i -> scene.queue().send(BODY));
    }

    private static Sample<?> send() {
        return Sample.<String>of("CloudflareQueue.send(Body)", SEND)
                .blocking(done(scene -> scene.queue().send(BODY)))
                .async(future(scene -> scene.queue().async().send(BODY)))
                .gives(QueuesSamples::oneToPull);
    }

    private static Sample<?> sendWithOptions() {
        return Sample.<String>of("CloudflareQueue.send(Body, QueueSendOptions)", SEND)
                .blocking(done(scene -> scene.queue().send(BODY, AT_ONCE)))
                .async(future(scene -> scene.queue().async().send(BODY, AT_ONCE)))
                .gives(QueuesSamples::oneToPull);
    }

    private static Sample<?> sendBatch() {
        return Sample.<String>of("CloudflareQueue.sendBatch(List)", SEND_BATCH)
                .blocking(done(scene -> scene.queue().sendBatch(BATCH)))
                .async(future(scene -> scene.queue().async().sendBatch(BATCH)))
                .gives((done, quiet) -> assertThat(quiet.queue().pull()).hasSize(2));
    }

    private static Sample<?> sendBatchWithOptions() {
        return Sample.<String>of("CloudflareQueue.sendBatch(List, QueueSendOptions)", SEND_BATCH)
                .blocking(done(scene -> scene.queue().sendBatch(BATCH, AT_ONCE)))
                .async(future(scene -> scene.queue().async().sendBatch(BATCH, AT_ONCE)))
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

    private static Sample<?> createQueue() {
        return Sample.<QueueInfo>of("QueuesClient.create(String)", CREATE_QUEUE)
                .blocking(scene -> scene.queuesClient().create("new"))
                .gives((made, quiet) -> assertThat(quiet.queuesClient().list()).containsExactly(made));
    }

    private static Sample<?> createConsumer() {
        return Sample.<QueueConsumerInfo>of("QueuesClient.createPullConsumer(String)", CREATE_CONSUMER)
                .given(scene -> scene.queuesClient().create("jobs"))
                .blocking(scene -> scene.queuesClient().createPullConsumer(onlyQueue(scene)))
                .gives((made, quiet) -> assertThat(made.type()).isEqualTo("http_pull"));
    }

    private static Sample<?> createConsumerWithOptions() {
        PullConsumerOptions once = PullConsumerOptions.builder().maxRetries(0).build();
        return Sample.<QueueConsumerInfo>of(
                        "QueuesClient.createPullConsumer(String, PullConsumerOptions)", CREATE_CONSUMER)
                .given(scene -> scene.queuesClient().create("jobs"))
                .blocking(scene -> scene.queuesClient().createPullConsumer(onlyQueue(scene), once))
                .gives((made, quiet) -> assertThat(made.type()).isEqualTo("http_pull"));
    }

    private static Sample<?> listQueues() {
        return Sample.<List<QueueInfo>>of("QueuesClient.list()", LIST_QUEUES)
                .requests(2)
                .given(scene -> IntStream.rangeClosed(0, QUEUES_OF_A_PAGE)
                        .forEach(i -> scene.account().queues().named("queue-" + i)))
                .blocking(scene -> scene.queuesClient().list())
                .gives((found, quiet) ->
                        assertThat(found).hasSize(QUEUES_OF_A_PAGE + 1).doesNotHaveDuplicates());
    }

    private static Sample<?> deleteQueue() {
        return Sample.<String>of("QueuesClient.delete(String)", DELETE_QUEUE)
                .absent(11000)
                .given(scene -> scene.queuesClient().create("jobs"))
                .blocking(done(scene -> scene.queuesClient().delete(onlyQueue(scene))))
                .gives((done, quiet) -> assertThat(quiet.queuesClient().list()).isEmpty());
    }

    private static String onlyQueue(Scene scene) {
        return scene.account().queues().list().get(0).id();
    }
}

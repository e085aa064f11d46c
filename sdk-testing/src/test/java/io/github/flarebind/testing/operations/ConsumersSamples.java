package io.github.flarebind.testing.operations;

import static io.github.flarebind.queues.internal.QueuesOperation.CREATE_CONSUMER;
import static io.github.flarebind.queues.internal.QueuesOperation.DELETE_CONSUMER;
import static io.github.flarebind.queues.internal.QueuesOperation.GET_CONSUMER;
import static io.github.flarebind.queues.internal.QueuesOperation.LIST_CONSUMERS;
import static io.github.flarebind.queues.internal.QueuesOperation.UPDATE_CONSUMER;
import static io.github.flarebind.testing.operations.QueuesAccountSamples.id;
import static io.github.flarebind.testing.operations.SampleBuilder.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.queues.PullConsumerOptions;
import io.github.flarebind.queues.QueueConsumerInfo;
import io.github.flarebind.queues.QueuesClient;
import io.github.flarebind.queues.WorkerConsumerOptions;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Every call of the account-level client of Queues that is about consumers. */
final class ConsumersSamples {
    private static final PullConsumerOptions ONCE =
            PullConsumerOptions.builder().maxRetries(0).build();
    private static final WorkerConsumerOptions WORKER =
            WorkerConsumerOptions.builder().script("w").build();

    private ConsumersSamples() {}

    static List<Sample<?>> all() {
        return List.of(
                create("createPullConsumer(String)", "http_pull", QueuesClient::createPullConsumer),
                create(
                        "createPullConsumer(String, PullConsumerOptions)",
                        "http_pull",
                        (client, queue) -> client.createPullConsumer(queue, ONCE)),
                create(
                        "createWorkerConsumer(String, WorkerConsumerOptions)",
                        "worker",
                        (client, queue) -> client.createWorkerConsumer(queue, WORKER)),
                list(),
                get(),
                update(
                        "updatePullConsumer(String, String, PullConsumerOptions)",
                        "http_pull",
                        scene -> scene.queuesClient().updatePullConsumer(id(scene), consumer(scene), ONCE)),
                update(
                        "updateWorkerConsumer(String, String, WorkerConsumerOptions)",
                        "worker",
                        scene -> scene.queuesClient().updateWorkerConsumer(id(scene), consumer(scene), WORKER)),
                delete());
    }

    /** A queue with its consumer. */
    private static void consumed(Scene scene) {
        scene.account().queues().named("jobs");
    }

    private static String consumer(Scene scene) {
        return scene.account().queues().list().get(0).attachment().orElseThrow().id();
    }

    private static Sample<?> create(
            String method, String type, BiFunction<QueuesClient, String, QueueConsumerInfo> create) {
        return Sample.<QueueConsumerInfo>of("QueuesClient." + method, CREATE_CONSUMER)
                .given(scene -> scene.queuesClient().create("jobs"))
                .blocking(scene -> create.apply(scene.queuesClient(), id(scene)))
                .gives((made, quiet) -> assertThat(made.type()).isEqualTo(type));
    }

    private static Sample<?> list() {
        return Sample.<List<QueueConsumerInfo>>of("QueuesClient.consumers(String)", LIST_CONSUMERS)
                .given(ConsumersSamples::consumed)
                .blocking(scene -> scene.queuesClient().consumers(id(scene)))
                .gives((found, quiet) -> assertThat(found).hasSize(1));
    }

    private static Sample<?> get() {
        return Sample.<QueueConsumerInfo>of("QueuesClient.consumer(String, String)", GET_CONSUMER)
                .given(ConsumersSamples::consumed)
                .blocking(scene -> scene.queuesClient().consumer(id(scene), consumer(scene)))
                .gives((found, quiet) -> assertThat(found.type()).isEqualTo("http_pull"));
    }

    private static Sample<?> update(String method, String type, Function<Scene, QueueConsumerInfo> update) {
        return Sample.<QueueConsumerInfo>of("QueuesClient." + method, UPDATE_CONSUMER)
                .given(ConsumersSamples::consumed)
                .blocking(update)
                .gives((updated, quiet) -> {
                    assertThat(updated.type()).isEqualTo(type);
                    assertThat(quiet.queuesClient().consumers(id(quiet))).containsExactly(updated);
                });
    }

    private static Sample<?> delete() {
        return Sample.<String>of("QueuesClient.deleteConsumer(String, String)", DELETE_CONSUMER)
                .absent(11000)
                .given(ConsumersSamples::consumed)
                .blocking(done(scene -> scene.queuesClient().deleteConsumer(id(scene), consumer(scene))))
                .gives((done, quiet) ->
                        assertThat(quiet.queuesClient().consumers(id(quiet))).isEmpty());
    }
}

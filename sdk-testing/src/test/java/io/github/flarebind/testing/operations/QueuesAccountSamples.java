package io.github.flarebind.testing.operations;

import static io.github.flarebind.queues.internal.QueuesOperation.CREATE_QUEUE;
import static io.github.flarebind.queues.internal.QueuesOperation.DELETE_QUEUE;
import static io.github.flarebind.queues.internal.QueuesOperation.GET_PURGE;
import static io.github.flarebind.queues.internal.QueuesOperation.GET_QUEUE;
import static io.github.flarebind.queues.internal.QueuesOperation.LIST_QUEUES;
import static io.github.flarebind.queues.internal.QueuesOperation.PURGE_QUEUE;
import static io.github.flarebind.queues.internal.QueuesOperation.UPDATE_QUEUE;
import static io.github.flarebind.testing.operations.SampleBuilder.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.Jurisdiction;
import io.github.flarebind.queues.QueueInfo;
import io.github.flarebind.queues.QueueOptions;
import io.github.flarebind.queues.QueuePurgeState;
import io.github.flarebind.queues.QueueUpdate;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** Every call of the account-level client of Queues that is about queues. */
final class QueuesAccountSamples {
    private static final int QUEUES_OF_A_PAGE = 100;
    private static final QueueOptions IN_THE_EU =
            QueueOptions.builder().jurisdiction(Jurisdiction.EU).build();
    private static final QueueUpdate SLOWER = QueueUpdate.builder()
            .name("new")
            .deliveryDelay(Duration.ofSeconds(7))
            .build();

    private QueuesAccountSamples() {}

    static List<Sample<?>> all() {
        return List.of(
                create(),
                createWithOptions(),
                get(),
                list(),
                update(),
                pause(),
                resume(),
                purge(),
                purgeState(),
                delete());
    }

    private static void jobs(Scene scene) {
        scene.queuesClient().create("jobs");
    }

    static String id(Scene scene) {
        return scene.account().queues().list().get(0).id();
    }

    private static boolean paused(Scene scene) {
        return scene.account().queues().list().get(0).settings().deliveryPaused();
    }

    private static Sample<?> create() {
        return Sample.<QueueInfo>of("QueuesClient.create(String)", CREATE_QUEUE)
                .blocking(scene -> scene.queuesClient().create("new"))
                .gives((made, quiet) -> assertThat(quiet.queuesClient().list()).containsExactly(made));
    }

    private static Sample<?> createWithOptions() {
        return Sample.<QueueInfo>of("QueuesClient.create(String, QueueOptions)", CREATE_QUEUE)
                .blocking(scene -> scene.queuesClient().create("new", IN_THE_EU))
                .gives((made, quiet) -> assertThat(made.jurisdiction()).contains("eu"));
    }

    private static Sample<?> get() {
        return Sample.<QueueInfo>of("QueuesClient.get(String)", GET_QUEUE)
                .given(QueuesAccountSamples::jobs)
                .blocking(scene -> scene.queuesClient().get(id(scene)))
                .gives((found, quiet) -> assertThat(found.name()).isEqualTo("jobs"));
    }

    private static Sample<?> list() {
        return Sample.<List<QueueInfo>>of("QueuesClient.list()", LIST_QUEUES)
                .requests(2)
                .given(scene -> IntStream.rangeClosed(0, QUEUES_OF_A_PAGE)
                        .forEach(i -> scene.account().queues().named("queue-" + i)))
                .blocking(scene -> scene.queuesClient().list())
                .gives((found, quiet) ->
                        assertThat(found).hasSize(QUEUES_OF_A_PAGE + 1).doesNotHaveDuplicates());
    }

    private static Sample<?> update() {
        return Sample.<QueueInfo>of("QueuesClient.update(String, QueueUpdate)", UPDATE_QUEUE, GET_QUEUE)
                .requests(2)
                .given(QueuesAccountSamples::jobs)
                .blocking(scene -> scene.queuesClient().update(id(scene), SLOWER))
                .gives((updated, quiet) ->
                        assertThat(quiet.queuesClient().list()).containsExactly(updated));
    }

    private static Sample<?> pause() {
        return Sample.<String>of("QueuesClient.pauseDelivery(String)", UPDATE_QUEUE)
                .given(QueuesAccountSamples::jobs)
                .blocking(done(scene -> scene.queuesClient().pauseDelivery(id(scene))))
                .gives((done, quiet) -> assertThat(paused(quiet)).isTrue());
    }

    private static Sample<?> resume() {
        return Sample.<String>of("QueuesClient.resumeDelivery(String)", UPDATE_QUEUE)
                .given(scene -> scene.queuesClient()
                        .create(
                                "jobs",
                                QueueOptions.builder().deliveryPaused(true).build()))
                .blocking(done(scene -> scene.queuesClient().resumeDelivery(id(scene))))
                .gives((done, quiet) -> assertThat(paused(quiet)).isFalse());
    }

    private static Sample<?> purge() {
        return Sample.<String>of("QueuesClient.purge(String)", PURGE_QUEUE)
                .given(scene -> scene.queue().send(Body.of("m")))
                .blocking(done(scene -> scene.queuesClient().purge(id(scene))))
                .gives((done, quiet) -> assertThat(quiet.queue().pull()).isEmpty());
    }

    private static Sample<?> purgeState() {
        return Sample.<QueuePurgeState>of("QueuesClient.purgeState(String)", GET_PURGE)
                .given(QueuesAccountSamples::jobs)
                .blocking(scene -> scene.queuesClient().purgeState(id(scene)))
                .gives((state, quiet) -> assertThat(state.started()).isEmpty());
    }

    private static Sample<?> delete() {
        return Sample.<String>of("QueuesClient.delete(String)", DELETE_QUEUE)
                .absent(11000)
                .given(QueuesAccountSamples::jobs)
                .blocking(done(scene -> scene.queuesClient().delete(id(scene))))
                .gives((done, quiet) -> assertThat(quiet.queuesClient().list()).isEmpty());
    }
}

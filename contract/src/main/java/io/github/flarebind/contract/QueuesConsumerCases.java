package io.github.flarebind.contract;

import static io.github.flarebind.contract.CheckedOn.DOCUMENTATION;
import static io.github.flarebind.contract.CheckedOn.NOT_YET;
import static io.github.flarebind.contract.Difference.QUEUES_WORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.Jurisdiction;
import io.github.flarebind.core.error.ConflictException;
import io.github.flarebind.core.error.InvalidRequestException;
import io.github.flarebind.core.error.NotFoundException;
import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.queues.PullConsumerOptions;
import io.github.flarebind.queues.PulledMessage;
import io.github.flarebind.queues.QueueConsumerInfo;
import io.github.flarebind.queues.QueueInfo;
import io.github.flarebind.queues.QueueMessage;
import io.github.flarebind.queues.QueueOptions;
import io.github.flarebind.queues.QueueSettings;
import io.github.flarebind.queues.QueueUpdate;
import io.github.flarebind.queues.WorkerConsumerOptions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The settings of queues, and their consumers of both kinds. */
@Checked(DOCUMENTATION)
abstract class QueuesConsumerCases extends QueuesDeliveryContract {
    private static final Duration FOUR_DAYS = Duration.ofDays(4);

    private static QueueSettings settings(Duration delay, Duration retention, boolean paused) {
        return new QueueSettings(Optional.of(delay), Optional.of(retention), Optional.of(paused));
    }

    @Test
    void aQueueIsMadeWithOptionsAndReadBack() {
        QueueInfo made = account.create(
                ground.freshName(),
                QueueOptions.builder()
                        .jurisdiction(Jurisdiction.EU)
                        .deliveryDelay(Duration.ofSeconds(5))
                        .messageRetention(Duration.ofSeconds(60))
                        .build());

        assertThat(made.settings()).isEqualTo(settings(Duration.ofSeconds(5), Duration.ofSeconds(60), false));
        assertThat(made.jurisdiction()).contains("eu");
        assertThat(account.get(made.id())).isEqualTo(made);
    }

    @Test
    void theDelayOfTheQueueIsForMessagesThatSayNothing() {
        QueueInfo made = account.create(
                ground.freshName(),
                QueueOptions.builder().deliveryDelay(Duration.ofSeconds(5)).build());
        account.createPullConsumer(made.id());
        CloudflareQueue slow = binding(made.id());
        slow.send(Body.of("slow"));
        slow.sendBatch(List.of(QueueMessage.of(Body.of("fast"), Duration.ZERO)));

        assertThat(texts(slow.pull())).containsExactly("fast");
        pass(Duration.ofSeconds(5));
        assertThat(texts(slow.pull())).containsExactly("slow");
    }

    @Test
    void messagesAreKeptAsLongAsTheQueueSays() {
        account.update(
                info.id(),
                QueueUpdate.builder().messageRetention(Duration.ofMinutes(1)).build());
        queue.send(Body.of("lost"));

        pass(Duration.ofMinutes(1));

        assertThat(queue.pull()).isEmpty();
    }

    @Test
    void whatIsNotUpdatedStays() {
        account.pauseDelivery(info.id());
        account.update(
                info.id(),
                QueueUpdate.builder().deliveryDelay(Duration.ofSeconds(9)).build());

        QueueInfo updated = account.update(
                info.id(),
                QueueUpdate.builder().messageRetention(Duration.ofDays(14)).build());

        assertThat(updated.settings()).isEqualTo(settings(Duration.ofSeconds(9), Duration.ofDays(14), true));
        assertThat(updated.name()).isEqualTo(info.name());
    }

    @Test
    void aQueueIsFoundByItsName() {
        CloudflareQueue byName = binding(info.name());
        byName.send(Body.of("m"));

        assertThat(texts(queue.pull())).containsExactly("m");
        assertThat(account.get(info.name()).id()).isEqualTo(info.id());
        assertThatThrownBy(() -> account.queue("nobody-has-this-name"))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("nobody-has-this-name");
    }

    @Test
    void aRenamedQueueIsFoundByItsNewNameOnly() {
        String name = ground.freshName();
        queue.send(Body.of("m"));
        account.get(info.name());

        QueueInfo renamed =
                account.update(info.name(), QueueUpdate.builder().name(name).build());

        assertThat(renamed.id()).isEqualTo(info.id());
        assertThat(renamed.settings()).isEqualTo(settings(Duration.ZERO, FOUR_DAYS, false));
        assertThat(texts(binding(name).pull())).containsExactly("m");
        assertThatThrownBy(() -> account.get(info.name())).isInstanceOf(NotFoundException.class);
    }

    @Test
    @Checked(NOT_YET)
    void aPausedQueueTakesMessagesInAndGivesNoneOut() {
        queue.send(Body.of("held"));
        PulledMessage held = only(queue.pull());
        account.pauseDelivery(info.id());
        queue.send(Body.of("waits"));

        assertThatThrownBy(queue::pull)
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("queue_delivery_paused")
                .hasMessageContaining("resumeDelivery");
        assertThat(queue.ack(List.of(held)).acked()).isEqualTo(1);

        account.resumeDelivery(info.id());
        assertThat(texts(queue.pull())).containsExactly("waits");
    }

    @Test
    void aPullConsumerTellsItsSettings() {
        QueueConsumerInfo consumer = only(account.consumers(info.id()));

        assertThat(consumer.type()).isEqualTo("http_pull");
        assertThat(consumer.deadLetterQueue()).isEmpty();
        assertThat(consumer.settings().maxRetries()).isEqualTo(OptionalInt.of(3));
        assertThat(consumer.settings().visibilityTimeout()).contains(Duration.ofSeconds(30));
        assertThat(account.consumer(info.id(), consumer.id())).isEqualTo(consumer);
        assertThat(account.get(info.id()).consumers()).containsExactly(consumer);
    }

    @Test
    void anUpdatedConsumerHasDefaultsWhereNothingIsSaid() {
        String id = only(account.consumers(info.id())).id();
        account.updatePullConsumer(
                info.id(), id, PullConsumerOptions.builder().maxRetries(7).build());

        QueueConsumerInfo updated = account.updatePullConsumer(
                info.id(),
                id,
                PullConsumerOptions.builder().retryDelay(Duration.ofMinutes(1)).build());

        assertThat(updated.id()).isEqualTo(id);
        assertThat(updated.settings().maxRetries()).isEqualTo(OptionalInt.of(3));
        assertThat(updated.settings().retryDelay()).contains(Duration.ofMinutes(1));
    }

    @Test
    @Checked(NOT_YET)
    void aConsumerBoundsWhatAPullGives() {
        CloudflareQueue small =
                queueWith(PullConsumerOptions.builder().batchSize(2).build());
        small.sendBatch(numbered(10));

        assertThat(small.pull(upTo(100))).hasSize(2);
        assertThat(small.pull(upTo(1))).hasSize(1);
    }

    @Test
    void withoutItsConsumerAQueueKeepsItsMessages() {
        queue.send(Body.of("m"));
        String id = only(account.consumers(info.id())).id();

        account.deleteConsumer(info.id(), id);

        assertThat(account.consumers(info.id())).isEmpty();
        assertThatThrownBy(queue::pull)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("createPullConsumer");
        assertThatThrownBy(() -> account.deleteConsumer(info.id(), id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> account.consumer(info.id(), id)).isInstanceOf(NotFoundException.class);
        account.createPullConsumer(info.id());
        assertThat(texts(queue.pull())).containsExactly("m");
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = QUEUES_WORKER)
    void aWorkerConsumesInsteadOfThosePulling() {
        assumeTrue(hasWorkers(), "this ground has no Worker that could consume");
        QueueInfo made = account.create(ground.freshName());
        WorkerConsumerOptions worker = WorkerConsumerOptions.builder()
                .script("resizer")
                .batchSize(50)
                .maxConcurrency(2)
                .build();

        QueueConsumerInfo consumer = account.createWorkerConsumer(made.id(), worker);

        assertThat(consumer.type()).isEqualTo("worker");
        assertThat(consumer.script()).contains("resizer");
        assertThat(consumer.settings().batchSize()).isEqualTo(OptionalInt.of(50));
        assertThat(consumer.settings().maxConcurrency()).isEqualTo(OptionalInt.of(2));
        assertThat(consumer.settings().maxWaitTime()).contains(Duration.ofSeconds(5));
        assertThatThrownBy(() -> binding(made.id()).pull()).isInstanceOf(InvalidRequestException.class);
        account.updatePullConsumer(made.id(), consumer.id(), PullConsumerOptions.defaults());
        assertThat(binding(made.id()).pull()).isEmpty();
    }

    @Test
    void settingsHaveBounds() {
        Duration week = Duration.ofDays(7);

        refused(() -> QueueOptions.builder().deliveryDelay(week).build(), "86400");
        refused(
                () -> QueueOptions.builder()
                        .messageRetention(Duration.ofSeconds(59))
                        .build(),
                "60",
                "1209600");
        refused(
                () -> QueueUpdate.builder()
                        .messageRetention(Duration.ofDays(15))
                        .build(),
                "60",
                "1209600");
        refused(() -> QueueUpdate.builder().name("a_b").build(), "letters");
        refused(() -> account.update(info.id(), QueueUpdate.builder().build()), "changes nothing");
        refused(() -> WorkerConsumerOptions.builder().script(" ").build(), "script is blank");
        refused(() -> worker().batchSize(101).build(), "1 to 100, not 101");
        refused(() -> worker().maxConcurrency(251).build(), "1 to 250, not 251");
        refused(() -> worker().maxWaitTime(Duration.ofSeconds(61)).build(), "PT1M");
    }

    private static WorkerConsumerOptions.Builder worker() {
        WorkerConsumerOptions.Builder builder = WorkerConsumerOptions.builder();
        builder.script("w");
        return builder;
    }
}

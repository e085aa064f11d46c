package io.github.flarebind.contract;

import static io.github.flarebind.contract.CheckedOn.CLIENT;
import static io.github.flarebind.contract.CheckedOn.DOCUMENTATION;
import static io.github.flarebind.contract.CheckedOn.NOT_YET;
import static io.github.flarebind.contract.Difference.QUEUES_DELAYS;
import static io.github.flarebind.contract.Difference.QUEUES_PAGES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.error.ConflictException;
import io.github.flarebind.core.error.InvalidRequestException;
import io.github.flarebind.core.error.NotFoundException;
import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.queues.PullConsumerOptions;
import io.github.flarebind.queues.QueueConsumerInfo;
import io.github.flarebind.queues.QueueConsumerOptions;
import io.github.flarebind.queues.QueueInfo;
import io.github.flarebind.queues.QueueMessage;
import io.github.flarebind.queues.QueuePullOptions;
import io.github.flarebind.queues.QueueRetryOptions;
import io.github.flarebind.queues.QueueSendOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The queues of an account with their consumers, and what is refused before it is sent. */
@Checked(DOCUMENTATION)
abstract class QueuesAccountContract extends QueuesConsumerCases {
    @Test
    void queueIsMadeListedAndDeleted() {
        String name = ground.freshName();

        QueueInfo made = account.create(name);
        assertThat(made.name()).isEqualTo(name);
        assertThat(account.list()).contains(made);

        account.delete(made.id());
        assertThat(account.list()).doesNotContain(made);
        assertThatThrownBy(() -> account.delete(made.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    @Checked(NOT_YET)
    void aNameIsTakenOnce() {
        assertThatThrownBy(() -> account.create(info.name()))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("11009");
    }

    @ParameterizedTest
    @Checked(NOT_YET)
    @ValueSource(strings = {"", "-a", "a-", "a_b", "a b", "é", "a/b"})
    void namesAreLettersDigitsAndDashes(String name) {
        assertThatThrownBy(() -> account.create(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = QUEUES_PAGES)
    void allQueuesAreListedOverPages() {
        assumeTrue(ground.hasRoomForMany(), "this ground has no room for a hundred queues");
        List<String> names =
                IntStream.range(0, 101).mapToObj(i -> ground.freshName()).toList();
        names.forEach(account::create);

        assertThat(account.list()).extracting(QueueInfo::name).containsAll(names);
    }

    @Test
    void aQueueHasOneConsumer() {
        assertThatThrownBy(() -> account.createPullConsumer(info.id()))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("11004");
    }

    @Test
    void theConsumerTellsWhatItIs() {
        QueueInfo made = account.create(ground.freshName());

        QueueConsumerInfo consumer = account.createPullConsumer(
                made.id(),
                PullConsumerOptions.builder().deadLetterQueue(info.name()).build());

        assertThat(consumer.id()).isNotEmpty();
        assertThat(consumer.type()).isEqualTo("http_pull");
        assertThat(consumer.deadLetterQueue()).isEqualTo(Optional.of(info.name()));
    }

    @Test
    void aQueueIsNotItsOwnDeadLetterQueue() {
        QueueInfo made = account.create(ground.freshName());
        PullConsumerOptions own =
                PullConsumerOptions.builder().deadLetterQueue(made.name()).build();

        assertThatThrownBy(() -> account.createPullConsumer(made.id(), own))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void pullingNeedsAConsumerAndTheErrorSaysHow() {
        QueueInfo made = account.create(ground.freshName());
        CloudflareQueue unpulled = binding(made.id());
        unpulled.send(Body.of("waits"));

        assertThatThrownBy(unpulled::pull)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("405")
                .hasMessageContaining("createPullConsumer");

        account.createPullConsumer(made.id());
        assertThat(texts(unpulled.pull())).containsExactly("waits");
    }

    @Test
    void aMissingQueueIsNotFound() {
        CloudflareQueue missing = binding("00000000000000000000000000000bad");

        assertThatThrownBy(() -> missing.send(Body.of("x")))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("10104");
        assertThatThrownBy(missing::pull).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> account.createPullConsumer("00000000000000000000000000000bad"))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("11000");
    }

    @Test
    @Checked(CLIENT)
    void aViewTellsOfItsResponses() {
        List<Integer> statuses = new ArrayList<>();
        CloudflareQueue view = queue.with(CallOptions.builder()
                .onResponse(response -> statuses.add(response.status()))
                .build());

        view.send(Body.of("x"));

        assertThat(statuses).containsExactly(200);
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = QUEUES_DELAYS)
    void delaysAreZeroToADay() {
        Duration over = Duration.ofSeconds(86_401);
        Duration under = Duration.ofSeconds(-1);

        refused(() -> QueueSendOptions.builder().delay(over).build(), "86400");
        refused(() -> QueueSendOptions.builder().delay(under).build(), "86400");
        refused(() -> QueueMessage.of(Body.of("x"), over), "86400");
        refused(() -> QueueRetryOptions.builder().delay(over).build(), "86400");
        refused(() -> PullConsumerOptions.builder().retryDelay(over).build(), "86400");
    }

    @Test
    void visibilityTimeoutsAreAtMostTwelveHours() {
        Duration over = Duration.ofHours(12).plusMillis(1);

        refused(() -> QueuePullOptions.builder().visibilityTimeout(over).build(), "PT12H");
        refused(
                () -> QueuePullOptions.builder()
                        .visibilityTimeout(Duration.ZERO)
                        .build(),
                "1 ms");
        refused(() -> PullConsumerOptions.builder().visibilityTimeout(over).build(), "PT12H");
    }

    @ParameterizedTest
    @Checked(CLIENT)
    @ValueSource(longs = {Long.MIN_VALUE, Long.MAX_VALUE})
    void visibilityTimeoutsBeyondAllMillisecondsAreRefusedAsOthersAre(long seconds) {
        Duration beyond = Duration.ofSeconds(seconds);

        refused(() -> QueuePullOptions.builder().visibilityTimeout(beyond).build(), "PT12H");
        refused(() -> PullConsumerOptions.builder().visibilityTimeout(beyond).build(), "PT12H");
        refused(() -> QueueConsumerOptions.builder().visibilityTimeout(beyond).build(), "PT12H");
    }

    @Test
    @Checked(CLIENT)
    @SuppressWarnings("NullAway") // what a caller without null checks would pass
    void missingOptionsAreNamed() {
        missing(() -> queue.send(Body.of("x"), null));
        missing(() -> queue.sendBatch(List.of(), null));
        missing(() -> queue.pull(null));
        missing(() -> queue.retry(List.of(), null));
        missing(() -> account.createPullConsumer(info.id(), null));
        missing(() -> account.createWorkerConsumer(info.id(), null));
    }

    private static void missing(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage("options is null");
    }

    @Test
    void batchSizesAndRetriesHaveBounds() {
        refused(() -> upTo(0), "1 to 100, not 0");
        refused(() -> upTo(101), "1 to 100, not 101");
        refused(() -> PullConsumerOptions.builder().maxRetries(101).build(), "0 to 100, not 101");
        refused(() -> PullConsumerOptions.builder().maxRetries(-1).build(), "0 to 100, not -1");
    }

    @SuppressWarnings("NullAway") // what a caller without null checks would pass
    static Body noBody() {
        return null;
    }
}

package io.github.flarebind.contract;

import static io.github.flarebind.contract.CheckedOn.CLIENT;
import static io.github.flarebind.contract.CheckedOn.DOCUMENTATION;
import static io.github.flarebind.contract.CheckedOn.NOT_YET;
import static io.github.flarebind.contract.Difference.QUEUES_BATCH_BYTES;
import static io.github.flarebind.contract.Difference.QUEUES_METRICS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.error.NotFoundException;
import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.queues.IncompleteBatchException;
import io.github.flarebind.queues.PulledMessage;
import io.github.flarebind.queues.QueueMessage;
import io.github.flarebind.queues.QueueMetrics;
import io.github.flarebind.queues.QueuePullOptions;
import io.github.flarebind.queues.QueueSendOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Batches of any size, and what is told of the queue. */
@Checked(DOCUMENTATION)
abstract class QueuesBatchCases extends QueuesSetUp {
    /** Pulls until there is nothing more. */
    private List<PulledMessage> everything() {
        List<PulledMessage> all = new ArrayList<>();
        QueuePullOptions hundred = upTo(100);
        for (List<PulledMessage> some = queue.pull(hundred); !some.isEmpty(); some = queue.pull(hundred)) {
            all.addAll(some);
        }
        return all;
    }

    /** The queue, and how many requests go to it from now on. */
    private CloudflareQueue counted(List<Integer> statuses) {
        return queue.with(CallOptions.builder()
                .onResponse(response -> statuses.add(response.status()))
                .build());
    }

    @Test
    void aBatchOfAnySizeIsSentInRequestsOfAHundred() {
        List<Integer> requests = new ArrayList<>();

        counted(requests).sendBatch(numbered(1001));

        assertThat(requests).hasSize(11).containsOnly(200);
        assertThat(everything())
                .extracting(PulledMessage::text)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 1001).mapToObj(i -> "m" + i).toList());
    }

    /** The service counts 100 bytes of its own with each message. */
    @Test
    @Checked(value = DOCUMENTATION, differs = QUEUES_BATCH_BYTES)
    void aRequestHasAtMost256000Bytes() {
        List<Integer> requests = new ArrayList<>();
        List<QueueMessage> messages = new ArrayList<>(messages(4, "x".repeat(127_900)));
        messages.addAll(messages(2, "x".repeat(63_900)));

        counted(requests).sendBatch(messages);
        assertThat(requests).hasSize(3);

        messages.add(QueueMessage.of(Body.of("x")));
        messages.addAll(messages(1, "x".repeat(127_799)));
        counted(requests).sendBatch(messages);
        assertThat(requests).hasSize(3 + 3);
        assertThat(everything()).hasSize(6 + 8);
    }

    @Test
    @Checked(NOT_YET)
    void bytesOfABatchAreCountedAsTheyAreSent() {
        List<Integer> requests = new ArrayList<>();

        counted(requests)
                .sendBatch(List.of(
                        QueueMessage.of(Body.of("é".repeat(64_000))),
                        QueueMessage.of(Body.json("x".repeat(63_698))),
                        QueueMessage.of(Body.of(new byte[48_000]))));
        assertThat(requests).hasSize(1);

        counted(requests)
                .sendBatch(List.of(
                        QueueMessage.of(Body.of("é".repeat(64_000))),
                        QueueMessage.of(Body.json("x".repeat(63_698))),
                        QueueMessage.of(Body.of(new byte[48_001]))));
        assertThat(requests).hasSize(3);
    }

    @Test
    @Checked(CLIENT)
    void whateverCanBeIteratedIsABatch() {
        queue.sendBatch(new LinkedHashSet<>(numbered(3)));
        queue.sendBatch(() -> numbered(150).iterator());

        assertThat(everything()).hasSize(153);
    }

    @Test
    void aBatchHasAMessage() {
        refused(() -> queue.sendBatch(List.of()), "at least one message");
    }

    @Test
    void theDelayOfABatchIsThatOfAllItsRequests() {
        queue.sendBatch(
                numbered(250),
                QueueSendOptions.builder().delay(Duration.ofSeconds(3)).build());

        assertThat(queue.pull()).isEmpty();
        pass(Duration.ofSeconds(3));
        assertThat(everything()).hasSize(250);
    }

    @Test
    void aBatchToNowhereIsNotFound() {
        CloudflareQueue missing = binding("00000000000000000000000000000bad");

        assertThatThrownBy(() -> missing.sendBatch(numbered(300))).isInstanceOf(NotFoundException.class);
    }

    @Test
    @Checked(CLIENT)
    void aBatchThatEndsOnTheWayTellsHowFarItCame() {
        List<QueueMessage> messages = new ArrayList<>(numbered(230));
        messages.set(220, QueueMessage.of(Body.of("x".repeat(128_001))));

        assertThatThrownBy(() -> queue.sendBatch(messages))
                .isInstanceOfSatisfying(IncompleteBatchException.class, e -> {
                    assertThat(e.stored()).isEqualTo(200);
                    assertThat(e.unknown()).isZero();
                })
                .hasMessageContaining("message 220 of the batch");
        assertThat(everything()).hasSize(200);
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = QUEUES_METRICS)
    void whatWaitsIsTold() {
        assertThat(queue.metrics()).isEqualTo(new QueueMetrics(0, 0, Optional.empty()));
        queue.send(Body.of("é"));

        Optional<QueueMetrics> told = queue.sendBatch(numbered(2));

        // best effort: with the messages of this call, or without
        told.ifPresent(metrics -> assertThat(metrics.backlogCount()).isBetween(1L, 3L));
        QueueMetrics metrics = queue.metrics();
        assertThat(metrics.backlogCount()).isEqualTo(3);
        assertThat(metrics.backlogBytes()).isEqualTo(6);
        ground.time()
                .ifPresent(time -> assertThat(metrics.oldestMessage().map(oldest -> oldest.toEpochMilli()))
                        .contains(time.now().toEpochMilli()));
    }
}

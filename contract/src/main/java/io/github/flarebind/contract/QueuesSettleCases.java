package io.github.flarebind.contract;

import static io.github.flarebind.contract.CheckedOn.DOCUMENTATION;
import static io.github.flarebind.contract.CheckedOn.NOT_YET;
import static io.github.flarebind.contract.Difference.QUEUES_DELAYS;
import static io.github.flarebind.contract.Difference.QUEUES_PURGE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.Body;
import io.github.flarebind.queues.PeekedMessage;
import io.github.flarebind.queues.PulledMessage;
import io.github.flarebind.queues.QueueAck;
import io.github.flarebind.queues.QueueMessage;
import io.github.flarebind.queues.QueuePurge;
import io.github.flarebind.queues.QueueRetry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Messages settled by the hundred, looked at, and removed. */
@Checked(DOCUMENTATION)
abstract class QueuesSettleCases extends QueuesBatchCases {
    @Test
    void someAreAckedAndOthersRetriedInOneCall() {
        queue.sendBatch(numbered(3));
        List<PulledMessage> pulled = queue.pull();

        QueueAck ack = queue.settle(
                pulled.subList(0, 1),
                List.of(QueueRetry.of(pulled.get(1)), QueueRetry.of(pulled.get(2), Duration.ofSeconds(5))));

        assertThat(ack).isEqualTo(new QueueAck(1, 2, Map.of()));
        assertThat(only(queue.pull()).id()).isEqualTo(pulled.get(1).id());
        pass(Duration.ofSeconds(5));
        assertThat(only(queue.pull()).id()).isEqualTo(pulled.get(2).id());
    }

    @Test
    void anyNumberIsSettled() {
        queue.sendBatch(numbered(250));
        List<PulledMessage> pulled = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            pulled.addAll(queue.pull(upTo(100)));
        }

        assertThat(queue.ack(pulled.subList(0, 120))).isEqualTo(new QueueAck(120, 0, Map.of()));
        assertThat(queue.retry(pulled.subList(120, 250))).isEqualTo(new QueueAck(0, 130, Map.of()));

        assertThat(queue.ack(pulled).warnings()).hasSize(250);
        assertThat(queue.metrics().backlogCount()).isEqualTo(130);
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = QUEUES_DELAYS)
    void theDelayOfARetryIsBounded() {
        PulledMessage message = roundTrip(Body.of("m"));

        refused(() -> QueueRetry.of(message, Duration.ofSeconds(86_401)), "86400");
    }

    @Test
    void peekedMessagesStayAvailable() {
        queue.sendBatch(List.of(
                QueueMessage.of(Body.of("text")),
                QueueMessage.of(Body.json(Map.of("a", 1))),
                QueueMessage.of(Body.of("later"), Duration.ofSeconds(1))));

        List<PeekedMessage> seen = queue.peek();

        assertThat(seen).extracting(PeekedMessage::text).containsExactlyInAnyOrder("text", "{\"a\":1}");
        assertThat(seen).extracting(PeekedMessage::attempts).containsOnly(0);
        List<PulledMessage> pulled = queue.pull();
        assertThat(pulled).extracting(PulledMessage::attempts).containsOnly(1);
        assertThat(pulled)
                .extracting(PulledMessage::id)
                .containsExactlyInAnyOrderElementsOf(
                        seen.stream().map(PeekedMessage::id).toList());
        assertThat(queue.peek()).isEmpty();
    }

    @Test
    @Checked(NOT_YET)
    void peekLooksAtAsManyAsToldUpToAHundred() {
        queue.sendBatch(numbered(150));

        assertThat(queue.peek(1)).hasSize(1);
        assertThat(queue.peek(100)).hasSize(100);
        refused(() -> queue.peek(0), "1 to 100, not 0");
        refused(() -> queue.peek(101), "1 to 100, not 101");
    }

    @Test
    void peekedMessagesArePurgedByTheirRefs() {
        queue.sendBatch(numbered(3));
        List<PeekedMessage> seen = queue.peek();
        List<PeekedMessage> two = seen.subList(0, 2);

        assertThat(queue.purge(two)).isEqualTo(new QueuePurge(List.of(), Map.of()));

        assertThat(only(queue.pull()).id()).isEqualTo(seen.get(2).id());
        assertThat(queue.purge(two).warnings())
                .containsOnlyKeys(two.stream().map(PeekedMessage::ref).toList());
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = QUEUES_PURGE, behaviour = "A whole queue is purged, delayed messages too")
    void aWholeQueueIsPurgedDelayedMessagesToo() {
        queue.sendBatch(numbered(120));
        queue.sendBatch(List.of(QueueMessage.of(Body.of("later"), Duration.ofSeconds(1))));
        List<PulledMessage> held = queue.pull();
        assertThat(account.purgeState(info.id()).started()).isEmpty();

        account.purge(info.id());

        assertThat(account.purgeState(info.id()).completed()).isTrue();
        assertThat(account.purgeState(info.id()).started()).isPresent();
        pass(Duration.ofMinutes(1));
        assertThat(queue.pull()).isEmpty();
        assertThat(queue.ack(held).warnings()).hasSize(5);
    }
}

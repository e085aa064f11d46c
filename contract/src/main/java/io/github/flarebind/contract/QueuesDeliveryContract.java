package io.github.flarebind.contract;

import static io.github.flarebind.contract.CheckedOn.CLIENT;
import static io.github.flarebind.contract.CheckedOn.DOCUMENTATION;
import static io.github.flarebind.contract.CheckedOn.NOT_YET;
import static io.github.flarebind.contract.Difference.QUEUES_ATTEMPTS;
import static io.github.flarebind.contract.Difference.QUEUES_DELAYS;
import static io.github.flarebind.contract.Difference.QUEUES_LATE_ACKS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.Body;
import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.queues.PullConsumerOptions;
import io.github.flarebind.queues.PulledMessage;
import io.github.flarebind.queues.QueueAck;
import io.github.flarebind.queues.QueueInfo;
import io.github.flarebind.queues.QueueMessage;
import io.github.flarebind.queues.QueuePullOptions;
import io.github.flarebind.queues.QueueRetryOptions;
import io.github.flarebind.queues.QueueSendOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When Queues gives messages out, and how often. */
@Checked(DOCUMENTATION)
abstract class QueuesDeliveryContract extends QueuesSettleCases {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void retriedMessageComesBackAsItsSecondAttempt() {
        queue.send(Body.of("job"));
        PulledMessage first = only(queue.pull());

        assertThat(queue.retry(List.of(first)).retried()).isEqualTo(1);

        PulledMessage second = only(queue.pull());
        assertThat(second.attempts()).isEqualTo(2);
        assertThat(second.text()).isEqualTo("job");
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.timestamp()).isEqualTo(first.timestamp());
        assertThat(second.leaseId()).isNotEqualTo(first.leaseId());
    }

    @Test
    void unackedMessageReappearsAfterHalfAMinute() {
        queue.send(Body.of("job"));
        queue.pull();

        pass(Duration.ofSeconds(29));
        assertThat(queue.pull()).isEmpty();

        pass(SECOND);
        assertThat(only(queue.pull()).attempts()).isEqualTo(2);
    }

    @Test
    void aPullMayHideItsMessagesForLonger() {
        queue.send(Body.of("job"));
        queue.pull(QueuePullOptions.builder()
                .visibilityTimeout(Duration.ofHours(12))
                .build());

        pass(Duration.ofHours(12).minus(SECOND));
        assertThat(queue.pull()).isEmpty();

        pass(SECOND);
        assertThat(queue.pull()).hasSize(1);
    }

    @Test
    void theConsumerMayHideMessagesForLonger() {
        CloudflareQueue slow = queueWith(PullConsumerOptions.builder()
                .visibilityTimeout(Duration.ofMinutes(5))
                .build());
        slow.send(Body.of("job"));
        slow.pull();

        pass(Duration.ofMinutes(5).minus(SECOND));
        assertThat(slow.pull()).isEmpty();

        pass(SECOND);
        assertThat(slow.pull()).hasSize(1);
    }

    @Test
    void ackedMessageNeverComesBack() {
        queue.send(Body.of("job"));
        queue.ack(queue.pull());

        pass(Duration.ofDays(1));
        assertThat(queue.pull()).isEmpty();
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = QUEUES_DELAYS)
    void delayedMessageAppearsAfterItsDelay() {
        queue.send(Body.of("later"), delayed(Duration.ofHours(24)));

        pass(Duration.ofHours(24).minus(SECOND));
        assertThat(queue.pull()).isEmpty();

        pass(SECOND);
        assertThat(only(queue.pull()).attempts()).isEqualTo(1);
    }

    @Test
    @Checked(CLIENT)
    void fractionOfASecondDelaysForAWholeOne() {
        queue.send(Body.of("later"), delayed(Duration.ofMillis(1)));

        assertThat(queue.pull()).isEmpty();

        pass(SECOND);
        assertThat(queue.pull()).hasSize(1);
    }

    @Test
    void ownDelayOfAMessageWinsOverThatOfItsBatch() {
        queue.sendBatch(
                List.of(
                        QueueMessage.of(Body.of("batch's")),
                        QueueMessage.of(Body.of("own"), SECOND),
                        QueueMessage.of(Body.of("none"), Duration.ZERO)),
                delayed(Duration.ofSeconds(3)));

        assertThat(texts(queue.pull())).containsExactly("none");
        pass(SECOND);
        assertThat(texts(queue.pull())).containsExactly("own");
        pass(SECOND);
        assertThat(queue.pull()).isEmpty();
        pass(SECOND);
        assertThat(texts(queue.pull())).containsExactly("batch's");
    }

    @Test
    void retriedMessageWaitsForItsDelay() {
        queue.send(Body.of("job"));
        queue.retry(queue.pull(), after(Duration.ofMinutes(10)));

        pass(Duration.ofMinutes(10).minus(SECOND));
        assertThat(queue.pull()).isEmpty();

        pass(SECOND);
        assertThat(queue.pull()).hasSize(1);
    }

    @Test
    @Checked(value = DOCUMENTATION, behaviour = "Retried message waits for the consumer's delay unless told otherwise")
    void retriedMessageWaitsForTheConsumersDelayUnlessToldOtherwise() {
        CloudflareQueue patient = queueWith(
                PullConsumerOptions.builder().retryDelay(Duration.ofMinutes(1)).build());
        patient.send(Body.of("job"));

        patient.retry(patient.pull());
        assertThat(patient.pull()).isEmpty();

        pass(Duration.ofMinutes(1));
        patient.retry(patient.pull(), after(Duration.ZERO));
        assertThat(only(patient.pull()).attempts()).isEqualTo(3);
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = QUEUES_ATTEMPTS)
    void messageIsGoneAfterThreeRetries() {
        queue.send(Body.of("poison"));

        for (int attempt = 1; attempt <= 4; attempt++) {
            PulledMessage message = only(queue.pull());
            assertThat(message.attempts()).isEqualTo(attempt);
            queue.retry(List.of(message));
        }

        assertThat(queue.pull()).isEmpty();
        pass(Duration.ofHours(1));
        assertThat(queue.pull()).isEmpty();
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = QUEUES_ATTEMPTS)
    void withoutRetriesAMessageIsGivenOutOnce() {
        CloudflareQueue once =
                queueWith(PullConsumerOptions.builder().maxRetries(0).build());
        once.send(Body.of("job"));

        once.retry(once.pull());

        assertThat(once.pull()).isEmpty();
    }

    @Test
    void spentMessageMovesToTheDeadLetterQueueAsItWas() {
        CloudflareQueue dead = queue;
        CloudflareQueue failing = queueWith(PullConsumerOptions.builder()
                .maxRetries(1)
                .deadLetterQueue(info.name())
                .build());
        failing.send(Body.json(List.of(1, 2)));
        PulledMessage sent = only(failing.pull());
        failing.retry(List.of(sent));
        assertThat(dead.pull()).isEmpty();

        failing.retry(failing.pull());

        PulledMessage buried = only(dead.pull());
        assertThat(buried.id()).isEqualTo(sent.id());
        assertThat(buried.timestamp()).isEqualTo(sent.timestamp());
        assertThat(buried.text()).isEqualTo("[1,2]");
        assertThat(buried.attempts()).isEqualTo(1);
        assertThat(failing.pull()).isEmpty();
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = QUEUES_ATTEMPTS)
    void leasesThatRunOutUseUpTheRetriesToo() {
        CloudflareQueue failing = queueWith(PullConsumerOptions.builder()
                .maxRetries(1)
                .deadLetterQueue(info.name())
                .build());
        failing.send(Body.of("job"));

        failing.pull();
        pass(Duration.ofSeconds(30));
        failing.pull();
        assertThat(queue.pull()).isEmpty();
        pass(Duration.ofSeconds(30));

        assertThat(texts(queue.pull())).containsExactly("job");
    }

    @Test
    void deadLetterQueueIsMadeIfThereIsNone() {
        String name = ground.freshName();
        queueWith(PullConsumerOptions.builder().deadLetterQueue(name).build());

        assertThat(account.list()).extracting(QueueInfo::name).contains(name);
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = QUEUES_LATE_ACKS)
    void lateAckCountsWhileNobodyElseHasTheMessage() {
        queue.send(Body.of("job"));
        List<PulledMessage> pulled = queue.pull();

        pass(Duration.ofMinutes(1));

        assertThat(queue.ack(pulled).acked()).isEqualTo(1);
        assertThat(queue.pull()).isEmpty();
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = QUEUES_LATE_ACKS)
    void lateAckIsAWarningOnceTheMessageWasGivenOutAgain() {
        queue.send(Body.of("job"));
        PulledMessage late = only(queue.pull());
        pass(Duration.ofMinutes(1));
        List<PulledMessage> again = queue.pull();

        QueueAck ack = queue.ack(List.of(late));

        assertThat(ack.acked()).isZero();
        assertThat(ack.warnings()).containsOnlyKeys(late.leaseId());
        assertThat(queue.ack(again).acked()).isEqualTo(1);
    }

    @Test
    @Checked(NOT_YET)
    void secondAckIsAWarning() {
        queue.send(Body.of("job"));
        List<PulledMessage> pulled = queue.pull();

        assertThat(queue.ack(pulled)).isEqualTo(new QueueAck(1, 0, Map.of()));
        assertThat(queue.ack(pulled).warnings()).hasSize(1);
        assertThat(queue.retry(pulled).warnings()).hasSize(1);
    }

    @Test
    void messageIsKeptForFourDays() {
        queue.send(Body.of("kept"));
        queue.send(Body.of("lost"), delayed(Duration.ofSeconds(2)));

        pass(Duration.ofDays(4).minus(SECOND));
        assertThat(queue.pull(upTo(1))).hasSize(1);

        pass(SECOND);
        assertThat(queue.pull()).isEmpty();
    }

    private static QueueSendOptions delayed(Duration delay) {
        return QueueSendOptions.builder().delay(delay).build();
    }

    private static QueueRetryOptions after(Duration delay) {
        return QueueRetryOptions.builder().delay(delay).build();
    }
}

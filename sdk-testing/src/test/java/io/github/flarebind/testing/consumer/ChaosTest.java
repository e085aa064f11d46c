package io.github.flarebind.testing.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.Transport;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.queues.PulledMessage;
import io.github.flarebind.queues.QueueConsumer;
import io.github.flarebind.queues.QueueConsumerCounts;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Handlers die, hang and throw, answers are lost, leases run out: every message is handled, and none is lost. */
@Timeout(300)
class ChaosTest {
    private static final int MESSAGES = 100_000;
    private static final int WAVE = 5_000;
    private static final int BACKLOG = 10_000;
    private static final Duration VISIBILITY = Duration.ofSeconds(30);

    private final long seed = System.nanoTime();
    private final Random wireFate = new Random(seed);
    private final Random latencyFate = new Random(seed + 1);
    private final Scene scene = new Scene();
    private final Ledger ledger = new Ledger(taking(scene.wire().service()), scene.time());
    private final Set<String> handled = ConcurrentHashMap.newKeySet();
    private final Map<String, AtomicInteger> killed = new ConcurrentHashMap<>();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void everyMessageIsHandledAndNoneIsLost() {
        scene.wire().onPull(disturbed(ledger::pull));
        scene.wire().onAck(ledger.answering(disturbed(outOfOrderForAWhile(ledger::settle))));
        QueueConsumer consumer =
                scene.consume(this::handle, scene.options().concurrency(16).visibilityTimeout(VISIBILITY));

        passUntilAllAreAcked();
        CompletableFuture<Void> closed = scene.closing(consumer, Duration.ofMinutes(1));
        scene.pass(Duration.ofMinutes(2));
        assertThat(closed).isCompleted();

        QueueConsumerCounts counts = consumer.counts();
        eachHasOneVerdictInItsLease(counts);
        assertThat(consumer.failure()).as("failure, seed %d", seed).isEmpty();
        noneIsTakenForASuccessThatIsNone(counts);
        everythingHappened(counts);
    }

    private void passUntilAllAreAcked() {
        int sent = 0;
        for (int second = 0; ledger.ackedMessages().size() < MESSAGES && second < 36_000; second++) {
            if (sent < MESSAGES && sent - ledger.ackedMessages().size() < BACKLOG) {
                scene.send(sent, WAVE);
                sent += WAVE;
            }
            scene.pass(Duration.ofSeconds(1));
        }
    }

    private void eachHasOneVerdictInItsLease(QueueConsumerCounts counts) {
        assertThat(handled).as("handled, seed %d", seed).hasSize(MESSAGES);
        assertThat(ledger.ackedMessages()).as("acknowledged, seed %d", seed).hasSize(MESSAGES);
        assertThat(scene.visible()).as("left, seed %d, %s", seed, counts).isEmpty();
        assertThat(ledger.verdicts().values())
                .as("verdicts of one lease, seed %d", seed)
                .allMatch(times -> times.get() == 1);
        assertThat(ledger.ackedMessages().values())
                .as("acks of one message, seed %d", seed)
                .allMatch(times -> times.get() == 1);
        assertThat(ledger.toldAgain()).as("told again, seed %d", seed).isEmpty();
        assertThat(ledger.afterTheLease()).as("told too late, seed %d", seed).isEmpty();
    }

    /** What is counted as done was done; what was done and could not be known counts as late. */
    private void noneIsTakenForASuccessThatIsNone(QueueConsumerCounts counts) {
        assertThat(counts.acked()).as("seed %d, %s", seed, counts).isLessThanOrEqualTo(MESSAGES);
        assertThat(counts.acked() + counts.late()).isGreaterThanOrEqualTo(MESSAGES);
        assertThat(counts.pulled()).isLessThanOrEqualTo(ledger.leases());
        assertThat(counts.waiting() + counts.running()).isZero();
    }

    private void everythingHappened(QueueConsumerCounts counts) {
        assertThat(killed.keySet())
                .as("seed %d", seed)
                .containsExactlyInAnyOrder("threw", "died", "interrupted", "hung");
        assertThat(ledger.leases())
                .as("leases of pulls whose answers were lost")
                .isGreaterThan((int) counts.pulled());
        assertThat(counts.expired()).isPositive();
        assertThat(counts.late()).isPositive();
        assertThat(counts.failedPolls()).isPositive();
        assertThat(counts.retried()).isPositive();
    }

    /** Each attempt has a fate of its own, whatever thread it comes to. */
    private void handle(PulledMessage message) throws InterruptedException {
        int fate = new Random(seed ^ message.id().hashCode() * 31L + message.attempts()).nextInt(1_000);
        if (fate < 30) {
            throw killed("threw", new IllegalStateException("threw"));
        }
        if (fate < 50) {
            throw killed("died", new StackOverflowError("died"));
        }
        if (fate < 55) {
            Thread.currentThread().interrupt();
            throw killed("interrupted", new InterruptedException());
        }
        if (fate < 60) {
            killed("hung", new InterruptedException());
            scene.time().sleep(VISIBILITY.plusSeconds(fate - 54));
        }
        handled.add(message.text());
    }

    private <T extends Throwable> T killed(String how, T by) {
        killed.computeIfAbsent(how, none -> new AtomicInteger()).incrementAndGet();
        return by;
    }

    /** On its way there, and back: so leases end meanwhile. */
    private Transport taking(Transport service) {
        return request -> {
            int fate = latencyFate.nextInt(1_000);
            scene.time().sleep(fate < 3 ? VISIBILITY.dividedBy(6) : Duration.ofMillis(5 + fate % 20));
            TransportResponse answer = service.send(request);
            scene.time().sleep(Duration.ofMillis(5));
            return answer;
        };
    }

    /** Some requests never arrive, some are refused, and some answers are lost. */
    private Transport disturbed(Transport service) {
        return request -> answer(request, service, wireFate.nextInt(100));
    }

    /** For longer than a lease, so that what was handled can be told to nobody in time. */
    private Transport outOfOrderForAWhile(Transport service) {
        long start = scene.time().nanos();
        return request -> {
            long second = Duration.ofNanos(scene.time().nanos() - start).toSeconds();
            return second >= 10 && second < 50 ? Wire.refusal(503, 0, Headers.empty()) : service.send(request);
        };
    }

    private static TransportResponse answer(TransportRequest request, Transport service, int fate)
            throws IOException, InterruptedException {
        if (fate < 2) {
            throw new ConnectException("Connection refused");
        }
        if (fate < 4) {
            return Wire.refusing(503, 0).send(request);
        }
        if (fate < 10) {
            service.send(request).close();
            throw new IOException("Connection reset");
        }
        return service.send(request);
    }
}

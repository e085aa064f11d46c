package io.github.flarebind.testing.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.queues.QueueConsumer;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Executors that have no room for a time, or drop what they took. */
@Timeout(120)
class ExecutorTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Scene scene = new Scene();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<String> handled = ConcurrentHashMap.newKeySet();

    @AfterEach
    void close() {
        scene.close();
        threads.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 9})
    void messagesWaitForAFullExecutorAndUseUpNoAttempts(int room) {
        scene.send(60);

        QueueConsumer consumer =
                scene.consume(scene.taking(SECOND), scene.options().executor(bounded(room)));
        scene.pass(Duration.ofSeconds(90));

        assertThat(consumer.counts().acked()).isEqualTo(60);
        assertThat(consumer.counts().pulled()).as("no attempt was used up").isEqualTo(60);
        assertThat(consumer.counts().failed()).isZero();
    }

    private Executor bounded(int room) {
        Semaphore free = new Semaphore(room);
        return work -> {
            if (!free.tryAcquire()) {
                throw new RejectedExecutionException("full");
            }
            threads.execute(() -> {
                work.run();
                free.release();
            });
        };
    }

    @Test
    void allWorkersAreBackWhenAFullExecutorHasRoomAgain() {
        Deque<RuntimeException> refusals = new LinkedBlockingDeque<>(List.of(full(), full(), full()));
        scene.send(200);

        QueueConsumer consumer =
                scene.consume(scene.taking(SECOND), scene.options().executor(refusing(refusals)));
        scene.pass(Duration.ofSeconds(16));

        assertThat(consumer.counts().running()).isEqualTo(10);
    }

    private static RuntimeException full() {
        return new RejectedExecutionException("full");
    }

    private Executor refusing(Deque<RuntimeException> refusals) {
        return work -> {
            RuntimeException refusal = refusals.poll();
            if (refusal != null) {
                throw refusal;
            }
            threads.execute(work);
        };
    }

    @Test
    void theEndDoesNotWaitForWhatTheExecutorHasDropped() {
        scene.send(3);
        QueueConsumer consumer = scene.consume(message -> {}, scene.options().executor(work -> {}));
        scene.settle();

        CompletableFuture<Void> closed = scene.closing(consumer, Duration.ofHours(1));

        assertThat(closed).isDone();
        assertThat(scene.visible()).hasSize(3);
    }

    @Test
    void thereMayBeAnyNumberOfHandlers() {
        scene.send(300);

        QueueConsumer consumer = scene.consume(
                message -> handled.add(message.text()), scene.options().concurrency(Integer.MAX_VALUE));
        scene.pass(SECOND);

        assertThat(handled).hasSize(300);
        assertThat(consumer.counts().acked()).isEqualTo(300);
    }
}

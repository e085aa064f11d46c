package io.github.flarebind.testing.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.Body;
import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.queues.PulledMessage;
import io.github.flarebind.queues.QueueConsumer;
import io.github.flarebind.queues.QueueConsumerOptions;
import io.github.flarebind.queues.QueueMessage;
import io.github.flarebind.queues.QueuePoisonHandler.Decision;
import io.github.flarebind.queues.QueuesClient;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an executor refuses waits for room: it is not handled, so it has not failed. */
@Timeout(120)
class ConsumingOnAFullExecutorTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Scene scene = new Scene();
    private final Set<String> handled = ConcurrentHashMap.newKeySet();
    private final List<String> poison = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aPoolOfFewerThreadsThanHandlersLosesNothing() {
        String plain = scene.queues().create("plain").id();
        scene.queues().createPullConsumer(plain);
        CloudflareQueue queue = scene.queues().queue(plain);
        queue.sendBatch(IntStream.range(0, 300)
                .mapToObj(i -> QueueMessage.of(Body.of(Integer.toString(i))))
                .toList());
        ExecutorService pool = new ThreadPoolExecutor(4, 4, 1, TimeUnit.SECONDS, new SynchronousQueue<>());

        QueueConsumer consumer = QueuesClient.of(scene.client())
                .queue(plain)
                .consume(this::handleInFiveSeconds, poisoned().executor(pool).build());
        scene.pass(SECOND.multipliedBy(500));
        consumer.close();

        assertThat(handled).hasSize(300);
        assertThat(queue.metrics().backlogCount()).isZero();
        assertThat(poison).isEmpty();
        assertThat(consumer.counts().acked()).isEqualTo(300);
        assertThat(consumer.counts().pulled()).as("hardly any came twice").isLessThan(310);
        assertThat(consumer.counts().failed()).isZero();
        pool.shutdownNow();
    }

    private void handleInFiveSeconds(PulledMessage message) throws InterruptedException {
        scene.time().sleep(SECOND.multipliedBy(5));
        handled.add(message.text());
    }

    private QueueConsumerOptions.Builder poisoned() {
        return scene.options().poisonHandler((message, failure) -> {
            poison.add(message.text());
            return Decision.ACK;
        });
    }

    @Test
    void whatItRefusesIsHandledWhenThereIsRoom() {
        Queue<Runnable> room = new ArrayDeque<>();
        scene.send(3);

        QueueConsumer consumer = scene.consume(
                message -> handled.add(message.text() + " at attempt " + message.attempts()),
                scene.options().executor(work -> {
                    if (room.isEmpty()) {
                        room.add(work);
                        throw new RejectedExecutionException("full");
                    }
                    work.run();
                }));
        scene.settle();
        assertThat(consumer.counts().waiting()).isEqualTo(3);
        scene.pass(SECOND.multipliedBy(2));

        assertThat(handled).containsExactlyInAnyOrder("0 at attempt 1", "1 at attempt 1", "2 at attempt 1");
        assertThat(consumer.counts().acked()).isEqualTo(3);
        assertThat(consumer.failure()).isEmpty();
    }

    @Test
    void anExecutorThatHasNoThreadsLeftLosesNoSlot() {
        AtomicInteger asked = new AtomicInteger();
        scene.send(50);

        QueueConsumer consumer = scene.consume(
                message -> handled.add(message.text()), scene.options().executor(work -> {
                    if (asked.incrementAndGet() <= 10) {
                        throw new OutOfMemoryError("unable to create native thread");
                    }
                    work.run();
                }));
        scene.pass(SECOND.multipliedBy(20));

        assertThat(handled).hasSize(50);
        assertThat(consumer.counts().acked()).isEqualTo(50);
        assertThat(consumer.counts().running()).isZero();
    }

    @Test
    void nothingMoreIsPulledForAnExecutorThatTakesNothing() {
        scene.send(1_000);

        QueueConsumer consumer = scene.consume(
                message -> handled.add(message.text()), scene.options().executor(work -> {
                    throw new RejectedExecutionException("full");
                }));
        scene.pass(SECOND.multipliedBy(29));

        assertThat(consumer.counts().pulled()).isEqualTo(20);
        assertThat(consumer.counts().waiting()).isEqualTo(20);
    }
}

package io.github.flarebind.testing.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.Time;
import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.queues.PullConsumerOptions;
import io.github.flarebind.queues.QueueConsumer;
import io.github.flarebind.queues.QueueConsumerOptions;
import io.github.flarebind.queues.QueueMessage;
import io.github.flarebind.queues.QueuePullOptions;
import io.github.flarebind.queues.QueuesClient;
import io.github.flarebind.testing.engine.Account;
import io.github.flarebind.testing.rest.RestDoor;
import java.net.URI;
import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Consumers that are closed at any moment, on the machine's own clock. */
@Timeout(120)
class ClosingQuicklyTest {
    private static final int CLOSES = 500;

    private final Account account = new Account("0123456789abcdef0123456789abcdef", "t0ken", Time.system());
    private final CloudflareClient client = CloudflareClient.builder()
            .accountId(account.id())
            .apiToken(account.token())
            .baseUrl(URI.create("https://in-memory" + RestDoor.BASE_PATH))
            .transport(new RestDoor(account))
            .build();
    private final QueuesClient queues = QueuesClient.of(client);
    private final long seed = System.nanoTime();
    private final Random moments = new Random(seed);

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void wheneverItIsClosedNothingStaysInvisible() {
        for (int i = 0; i < CLOSES; i++) {
            CloudflareQueue queue = filled("q" + i);
            QueueConsumer consumer = queue.consume(message -> {}, options());
            pass(moments.nextInt(3_000_000));
            consumer.close(Duration.ofSeconds(moments.nextInt(2) * 5L));

            assertThat(queue.pull(QueuePullOptions.builder().batchSize(100).build()))
                    .as("close %d, seed %d, %s", i, seed, consumer.counts())
                    .hasSize((int) queue.metrics().backlogCount());
            queues.delete("q" + i);
        }
    }

    private CloudflareQueue filled(String name) {
        String id = queues.create(name).id();
        queues.createPullConsumer(
                id, PullConsumerOptions.builder().maxRetries(100).build());
        CloudflareQueue queue = queues.queue(id);
        queue.sendBatch(IntStream.range(0, 40)
                .mapToObj(n -> QueueMessage.of(Body.of(Integer.toString(n))))
                .toList());
        return queue;
    }

    private static QueueConsumerOptions options() {
        return QueueConsumerOptions.builder()
                .concurrency(8)
                .batchSize(8)
                .flushInterval(Duration.ZERO)
                .build();
    }

    private static void pass(long nanos) {
        long until = System.nanoTime() + nanos;
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }
}

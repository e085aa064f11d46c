package io.github.flarebind.testing.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.queues.PulledMessage;
import io.github.flarebind.queues.QueueConsumer;
import io.github.flarebind.queues.QueueConsumerOptions;
import io.github.flarebind.queues.QueueMessage;
import io.github.flarebind.queues.QueueRetryException;
import io.github.flarebind.queues.QueuesClient;
import io.github.flarebind.testing.CloudflareEmulator;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A consumer by a real clock and over a real connection. */
@Timeout(120)
class ConsumingOverASocketTest {
    private static final int MESSAGES = 300;

    private final CountDownLatch left = new CountDownLatch(MESSAGES);

    private void handle(PulledMessage message) {
        if (message.attempts() == 1 && message.text().endsWith("7")) {
            throw new QueueRetryException("once more", Duration.ZERO);
        }
        left.countDown();
    }

    @Test
    void everyMessageIsHandledAndAcknowledged() throws InterruptedException {
        try (CloudflareEmulator emulator = CloudflareEmulator.start();
                CloudflareClient client = emulator.client()) {
            QueuesClient queues = QueuesClient.of(client);
            queues.create("jobs");
            queues.createPullConsumer("jobs");
            CloudflareQueue queue = queues.queue("jobs");
            queue.sendBatch(IntStream.range(0, MESSAGES)
                    .mapToObj(i -> QueueMessage.of(Body.of(Integer.toString(i))))
                    .toList());

            QueueConsumer consumer = queue.consume(
                    this::handle,
                    QueueConsumerOptions.builder()
                            .flushInterval(Duration.ofMillis(50))
                            .build());
            left.await();
            consumer.close();

            assertThat(consumer.counts().acked()).isEqualTo(MESSAGES);
            assertThat(consumer.counts().retried()).isEqualTo(MESSAGES / 10);
            assertThat(consumer.counts().late()).isZero();
            assertThat(consumer.ended()).isCompleted();
            assertThat(queue.metrics().backlogCount()).isZero();
        }
    }
}

package io.github.flarebind.testing.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.Body;
import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.queues.QueueConsumer;
import io.github.flarebind.queues.QueueMessage;
import io.github.flarebind.testing.InMemoryCloudflare;
import io.github.flarebind.testing.QueueTrait;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A queue that gives messages twice and in any order, as Cloudflare may. */
@Timeout(120)
class UnhandyQueueTest {
    private final InMemoryCloudflare cloudflare = InMemoryCloudflare.create();
    private final Map<String, Integer> handled = new ConcurrentHashMap<>();

    @AfterEach
    void close() {
        cloudflare.close();
    }

    @Test
    void duplicatesAreHandledAndAcknowledgedEachForItself() {
        cloudflare.queueTraits(7, QueueTrait.values());
        CloudflareQueue queue = cloudflare.queue("jobs");
        queue.sendBatch(IntStream.range(0, 1_000)
                .mapToObj(i -> QueueMessage.of(Body.of(Integer.toString(i))))
                .toList());

        QueueConsumer consumer = queue.consume(message -> handled.merge(message.id(), 1, Integer::sum));
        cloudflare.time().advance(Duration.ofSeconds(10));
        consumer.close();

        assertThat(handled).hasSize(1_000).containsValues(1, 2);
        assertThat(consumer.counts().acked())
                .isEqualTo(handled.values().stream().mapToInt(times -> times).sum())
                .isBetween(1_050L, 1_500L);
        assertThat(queue.metrics().backlogCount()).isZero();
    }
}

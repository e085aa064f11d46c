package io.github.flarebind.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.Body;
import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.queues.QueueConsumer;
import io.github.flarebind.queues.QueueConsumerOptions;
import io.github.flarebind.queues.QueuePoisonHandler.Decision;
import io.github.flarebind.testing.InMemoryCloudflare;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The snippets of the README about a queue's consumer; {@link ReadmeTest} has the others. */
class ReadmeQueuesTest {
    private final InMemoryCloudflare memory = InMemoryCloudflare.create();
    private final CloudflareQueue jobs = memory.queue("jobs");
    private final CloudflareQueue failed = memory.queue("failed");
    private final Set<Job> resized = ConcurrentHashMap.newKeySet();
    private final CountDownLatch stop = new CountDownLatch(2);

    @AfterEach
    void close() {
        memory.close();
    }

    /** What the messages say. */
    public record Job(int id, String action) {}

    private void resize(Job job) {
        stop.countDown();
        if (job.id() < 0) {
            throw new IllegalArgumentException("no such picture");
        }
        resized.add(job);
    }

    private void send(int id) {
        jobs.send(Body.json(Map.of("id", id, "action", "resize")));
    }

    @Test
    void consume() {
        send(7);
        // snippet: queues-consume
        QueueConsumer consumer = jobs.consume(message -> resize(message.json(Job.class)));
        // end
        memory.time().advance(Duration.ofSeconds(1));
        consumer.close();

        assertThat(resized).containsExactly(new Job(7, "resize"));
        assertThat(consumer.counts().acked()).isEqualTo(1);
    }

    @Test
    void consumer() throws InterruptedException {
        send(7);
        send(-1);
        // snippet: queues-consumer
        QueueConsumerOptions options = QueueConsumerOptions.builder()
                .concurrency(16)
                .visibilityTimeout(Duration.ofMinutes(2)) // more than a handler ever takes
                .poisonHandler((message, failure) -> {
                    failed.send(Body.of(message.text()));
                    return Decision.ACK;
                })
                .build();

        try (QueueConsumer consumer = jobs.consume(message -> resize(message.json(Job.class)), options)) {
            stop.await(); // then: no more pulls, 30 s for running handlers, the rest is given back at once
        }
        // end
        assertThat(jobs.pull()).as("what failed waits").isEmpty();
        memory.time().advance(Duration.ofSeconds(1));
        assertThat(jobs.pull())
                .extracting(message -> message.json(Job.class).id())
                .doesNotContain(7);
    }
}

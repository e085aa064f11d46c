package io.github.flarebind.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.queues.IncompleteBatchException;
import io.github.flarebind.queues.PullConsumerOptions;
import io.github.flarebind.queues.PulledMessage;
import io.github.flarebind.queues.QueueConsumer;
import io.github.flarebind.queues.QueueConsumerOptions;
import io.github.flarebind.queues.QueueMessage;
import io.github.flarebind.queues.QueuePoisonHandler.Decision;
import io.github.flarebind.queues.QueuePullOptions;
import io.github.flarebind.queues.QueueRetry;
import io.github.flarebind.queues.QueuesClient;
import io.github.flarebind.testing.InMemoryCloudflare;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The snippets of the README about batches, consumers and pulling; {@link ReadmeTest} has the others. */
class ReadmeQueuesTest {
    private final InMemoryCloudflare memory = InMemoryCloudflare.create();
    private final Set<Job> resized = ConcurrentHashMap.newKeySet();
    private final CountDownLatch stop = new CountDownLatch(2);

    @AfterEach
    void close() {
        memory.close();
    }

    /** What the messages say. */
    public record Job(int id, String action) {}

    private boolean resize(Job job) {
        stop.countDown();
        return job.id() > 0 && resized.add(job);
    }

    private static List<QueueMessage> jobs(int... ids) {
        return IntStream.of(ids)
                .mapToObj(id -> QueueMessage.of(Body.json(Map.of("id", id, "action", "resize"))))
                .toList();
    }

    @Test
    void batch() {
        CloudflareQueue jobs = memory.queue("jobs");
        List<QueueMessage> messages = jobs(IntStream.range(0, 250).toArray());
        List<QueueMessage> later = new ArrayList<>();
        // snippet: queues-batch
        try {
            jobs.sendBatch(messages);
        } catch (IncompleteBatchException e) {
            int settled = e.stored() + e.unknown(); // the unknown ones are perhaps stored
            later.addAll(messages.subList(settled, messages.size()));
        }
        // end
        assertThat(later).isEmpty();
        assertThat(jobs.metrics().backlogCount()).isEqualTo(250);
    }

    @Test
    void consume() {
        CloudflareQueue jobs = memory.queue("jobs");
        jobs.sendBatch(jobs(7));
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
        CloudflareClient cloudflare = memory.client();
        QueuesClient.of(cloudflare).create("jobs");
        QueuesClient.of(cloudflare).queue("jobs").sendBatch(jobs(7, 8));
        CloudflareQueue failed = memory.queue("failed");
        // snippet: queues-consumer
        QueuesClient queues = QueuesClient.of(cloudflare);
        queues.createPullConsumer(
                "jobs",
                PullConsumerOptions.builder().deadLetterQueue("jobs-dead").build()); // once
        CloudflareQueue jobs = queues.queue("jobs"); // by its name or its id
        QueueConsumerOptions options = QueueConsumerOptions.builder()
                .concurrency(16)
                .visibilityTimeout(Duration.ofMinutes(2)) // more than a handler ever takes
                .poisonHandler((message, failure) -> {
                    failed.send(Body.of(message.text()));
                    return Decision.ACK;
                })
                .build();

        QueueConsumer consumer = jobs.consume(message -> resize(message.json(Job.class)), options);
        stop.await();
        consumer.close(); // no more pulls, 30 s for running handlers, the rest is given back at once
        // end
        assertThat(resized).hasSize(2);
        assertThat(jobs.metrics().backlogCount()).isZero();
    }

    @Test
    void pull() {
        CloudflareQueue jobs = memory.queue("jobs");
        jobs.sendBatch(jobs(0, 7));
        // snippet: queues-pull
        List<PulledMessage> done = new ArrayList<>();
        List<QueueRetry> again = new ArrayList<>();
        for (PulledMessage message :
                jobs.pull(QueuePullOptions.builder().batchSize(100).build())) {
            if (resize(message.json(Job.class))) {
                done.add(message);
            } else {
                again.add(QueueRetry.of(message, Duration.ofMinutes(message.attempts())));
            }
        }
        jobs.settle(done, again); // both in one request
        // end
        assertThat(jobs.metrics().backlogCount()).isEqualTo(1);
        memory.time().advance(Duration.ofMinutes(1));
        assertThat(jobs.pull()).hasSize(1);
    }
}

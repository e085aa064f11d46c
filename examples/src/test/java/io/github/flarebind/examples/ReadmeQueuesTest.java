package io.github.flarebind.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.queues.IncompleteBatchException;
import io.github.flarebind.queues.PullConsumerOptions;
import io.github.flarebind.queues.PulledMessage;
import io.github.flarebind.queues.QueueMessage;
import io.github.flarebind.queues.QueuePullOptions;
import io.github.flarebind.queues.QueueRetry;
import io.github.flarebind.queues.QueuesClient;
import io.github.flarebind.testing.InMemoryCloudflare;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The snippets of the README about batches and pulling; {@link ReadmeTest} has the others. */
class ReadmeQueuesTest {
    private final InMemoryCloudflare memory = InMemoryCloudflare.create();

    record Job(int id) {}

    @AfterEach
    void close() {
        memory.close();
    }

    private static List<QueueMessage> jobs(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> QueueMessage.of(Body.json(new Job(i))))
                .toList();
    }

    @Test
    void batch() {
        CloudflareQueue jobs = memory.queue("jobs");
        List<QueueMessage> messages = jobs(250);
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
    void pull() {
        CloudflareClient cloudflare = memory.client();
        QueuesClient.of(cloudflare).create("jobs");
        QueuesClient.of(cloudflare).queue("jobs").sendBatch(jobs(2));
        // snippet: queues-pull
        QueuesClient queues = QueuesClient.of(cloudflare);
        queues.createPullConsumer(
                "jobs", PullConsumerOptions.builder().deadLetterQueue("jobs-dead").build()); // once
        CloudflareQueue jobs = queues.queue("jobs");
        List<PulledMessage> pulled =
                jobs.pull(QueuePullOptions.builder().batchSize(100).build());
        List<PulledMessage> done = new ArrayList<>();
        List<QueueRetry> again = new ArrayList<>();
        for (PulledMessage message : pulled) {
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
        assertThat(jobs.pull()).extracting(PulledMessage::text).containsExactly("{\"id\":0}");
    }

    private static boolean resize(Job job) {
        return job.id() > 0;
    }
}

package io.github.flarebind.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.Body;
import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.queues.PullConsumerOptions;
import io.github.flarebind.queues.QueueInfo;
import io.github.flarebind.queues.QueuesClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Queues by name, as a user's own test takes them. */
class InMemoryQueueTest {
    private final InMemoryCloudflare cloudflare = InMemoryCloudflare.create();

    @AfterEach
    void close() {
        cloudflare.close();
    }

    @Test
    void aQueueIsReadyToPullFromTheMomentItIsNamed() {
        cloudflare.queue("jobs").send(Body.of("job"));

        CloudflareQueue same = cloudflare.queue("jobs");
        assertThat(same.ack(same.pull()).acked()).isEqualTo(1);
    }

    @Test
    void aDeadLetterQueueCanBePulledOnceItIsNamed() {
        QueuesClient account = QueuesClient.of(cloudflare.client());
        QueueInfo failing = account.create("failing");
        account.createPullConsumer(
                failing.id(),
                PullConsumerOptions.builder()
                        .maxRetries(0)
                        .deadLetterQueue("dead")
                        .build());
        CloudflareQueue queue = account.queue(failing.id());
        queue.send(Body.of("poison"));
        queue.retry(queue.pull());

        assertThat(cloudflare.queue("dead").pull())
                .extracting(message -> message.text())
                .containsExactly("poison");
    }

    @Test
    void resetForgetsQueuesAndTheirMessages() {
        cloudflare.queue("jobs").send(Body.of("job"));

        cloudflare.reset();

        assertThat(QueuesClient.of(cloudflare.client()).list()).isEmpty();
        assertThat(cloudflare.queue("jobs").pull()).isEmpty();
    }
}

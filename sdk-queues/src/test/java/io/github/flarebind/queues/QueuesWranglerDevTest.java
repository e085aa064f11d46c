package io.github.flarebind.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CloudflareClient;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code wrangler dev} has no routes for queues, so nothing is sent to it. */
class QueuesWranglerDevTest {
    private final CloudflareClient client = CloudflareClient.forWranglerDev(URI.create("http://localhost:8787"));
    private final QueuesClient queues = QueuesClient.of(client);
    private final CloudflareQueue queue = queues.queue("jobs");

    @AfterEach
    void close() {
        client.close();
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("wrangler dev serves no queues over HTTP, so nothing was sent");
    }

    @Test
    void everyCallOnAQueueIsRefused() {
        assertRefused(() -> queue.send(Body.of("a")));
        assertRefused(() -> queue.sendBatch(List.of()));
        assertRefused(queue::pull);
        assertRefused(queue::metrics);
        assertRefused(() -> queue.async().send(Body.of("a")));
    }

    @Test
    void aConsumerEndsAndSaysWhy() {
        try (QueueConsumer consumer = queue.consume(message -> {})) {
            assertThat(consumer.ended())
                    .failsWithin(Duration.ofSeconds(10))
                    .withThrowableThat()
                    .withMessageContaining("wrangler dev serves no queues over HTTP");
        }
    }

    @Test
    void soAreTheCallsThatManageThem() {
        assertRefused(queues::list);
        assertRefused(() -> queues.create("jobs"));
        assertRefused(() -> queues.get("jobs"));
        assertRefused(() -> queues.delete("jobs"));
    }
}

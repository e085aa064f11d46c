package io.github.flarebind.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.ManualTime;
import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.queues.PullConsumerOptions;
import io.github.flarebind.queues.PulledMessage;
import io.github.flarebind.queues.QueueInfo;
import io.github.flarebind.queues.QueueMessage;
import io.github.flarebind.queues.QueuePullOptions;
import io.github.flarebind.queues.QueuesClient;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A queue with a pull consumer for each test, and what a ground can do with it. */
@SuppressWarnings("NullAway.Init") // the fields are set before each test
abstract class QueuesSetUp {
    Ground ground;
    QueuesClient account;
    QueueInfo info;
    CloudflareQueue queue;

    /** The ground to run on, fresh for each test. */
    protected abstract Ground ground();

    /** Whether a Worker called {@code resizer} can be a consumer. */
    protected boolean hasWorkers() {
        return true;
    }

    @BeforeEach
    void enter() {
        ground = ground();
        account = QueuesClient.of(ground.client());
        info = account.create(ground.freshName());
        account.createPullConsumer(info.id());
        queue = binding(info.id());
    }

    @AfterEach
    void leave() {
        ground.close();
    }

    CloudflareQueue binding(String id) {
        CloudflareQueue blocking = account.queue(id);
        return ground.async() ? AsyncFace.of(CloudflareQueue.class, blocking) : blocking;
    }

    /** A queue whose consumer has these options. */
    CloudflareQueue queueWith(PullConsumerOptions options) {
        QueueInfo made = account.create(ground.freshName());
        account.createPullConsumer(made.id(), options);
        return binding(made.id());
    }

    void pass(Duration duration) {
        assumeTrue(ground.time().isPresent(), "the clock of this ground cannot be turned");
        ManualTime time = ground.time().orElseThrow();
        time.advance(duration);
    }

    static List<String> texts(List<PulledMessage> messages) {
        return messages.stream().map(PulledMessage::text).toList();
    }

    static <T> T only(List<T> items) {
        if (items.size() != 1) {
            throw new AssertionError("one was expected, not " + items);
        }
        return items.get(0);
    }

    /** What comes back of a body that is sent. */
    PulledMessage roundTrip(Body body) {
        queue.send(body);
        return only(queue.pull());
    }

    static QueuePullOptions upTo(int batchSize) {
        return QueuePullOptions.builder().batchSize(batchSize).build();
    }

    static List<QueueMessage> messages(int count, String text) {
        return IntStream.range(0, count)
                .mapToObj(i -> QueueMessage.of(Body.of(text)))
                .toList();
    }

    static List<QueueMessage> numbered(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> QueueMessage.of(Body.of("m" + i)))
                .toList();
    }

    static void refused(ThrowingCallable call, String... told) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContainingAll(told);
    }
}

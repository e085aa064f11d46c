package io.github.flarebind.testing.consumer;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.ManualTime;
import io.github.flarebind.core.transport.Transport;
import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.queues.PullConsumerOptions;
import io.github.flarebind.queues.PulledMessage;
import io.github.flarebind.queues.QueueConsumer;
import io.github.flarebind.queues.QueueConsumerOptions;
import io.github.flarebind.queues.QueueMessage;
import io.github.flarebind.queues.QueueMessageHandler;
import io.github.flarebind.queues.QueuePullOptions;
import io.github.flarebind.queues.QueueRetryOptions;
import io.github.flarebind.queues.QueuesClient;
import io.github.flarebind.testing.engine.Account;
import io.github.flarebind.testing.rest.RestDoor;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** A queue whose messages come again a hundred times, a clock that is held, and a consumer behind a wire. */
final class Scene implements AutoCloseable {
    private static final Duration NOTHING = Duration.ZERO;

    private final ManualTime time = ManualTime.startingAt(Instant.parse("2026-09-01T00:00:00Z"));
    private final Account account = new Account("0123456789abcdef0123456789abcdef", "t0ken", time);
    private final RestDoor door = new RestDoor(account);
    private final Wire wire = new Wire(door, time);
    private final Told told = new Told(time);
    private final CloudflareClient client = client(wire);
    private final CloudflareClient undisturbed = client(door);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<QueueConsumer> started = new ArrayList<>();
    private final String queue;

    Scene() {
        time.hold();
        QueuesClient queues = queues();
        queue = queues.create("jobs").id();
        queues.createPullConsumer(
                queue, PullConsumerOptions.builder().maxRetries(100).build());
    }

    private CloudflareClient client(Transport transport) {
        return CloudflareClient.builder()
                .accountId(account.id())
                .apiToken(account.token())
                .baseUrl(URI.create("https://in-memory" + RestDoor.BASE_PATH))
                .transport(transport)
                .time(time)
                .build();
    }

    ManualTime time() {
        return time;
    }

    Wire wire() {
        return wire;
    }

    Told told() {
        return told;
    }

    CloudflareClient client() {
        return client;
    }

    /** The queue with nothing in between. */
    CloudflareQueue quiet() {
        return queues().queue(queue);
    }

    /** The account, with nothing in between. */
    QueuesClient queues() {
        return QueuesClient.of(undisturbed);
    }

    String queue() {
        return queue;
    }

    /** Sends messages 0, 1 and so on. */
    void send(int messages) {
        send(0, messages);
    }

    /** Sends so many messages, the first of them called {@code from}. */
    void send(int from, int messages) {
        for (int first = from; first < from + messages; first += 100) {
            quiet().sendBatch(IntStream.range(first, Math.min(from + messages, first + 100))
                    .mapToObj(i -> QueueMessage.of(Body.of(Integer.toString(i))))
                    .toList());
        }
    }

    QueueConsumer consume(QueueMessageHandler handler) {
        return consume(handler, options());
    }

    QueueConsumer consume(QueueMessageHandler handler, QueueConsumerOptions.Builder options) {
        QueueConsumer consumer = QueuesClient.of(client).queue(queue).consume(handler, options.build());
        started.add(consumer);
        return consumer;
    }

    QueueConsumerOptions.Builder options() {
        QueueConsumerOptions.Builder options = QueueConsumerOptions.builder();
        options.listener(told);
        return options;
    }

    /** Turns the clock, and returns when the consumer has nothing more to do. */
    void pass(Duration duration) {
        time.advance(duration);
    }

    void settle() {
        pass(NOTHING);
    }

    /** A handler that takes its time on the clock. */
    QueueMessageHandler taking(Duration duration) {
        return message -> time.sleep(duration);
    }

    /** Begins to close on another thread, which waits for the clock. */
    CompletableFuture<Void> closing(QueueConsumer consumer, Duration timeout) {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        time.execute(threads, () -> {
            consumer.close(timeout);
            closed.complete(null);
        });
        settle();
        return closed;
    }

    /** All that a pull gives now; it is given back. */
    List<PulledMessage> visible() {
        QueuePullOptions hundred = QueuePullOptions.builder().batchSize(100).build();
        List<List<PulledMessage>> batches = new ArrayList<>();
        for (List<PulledMessage> batch = quiet().pull(hundred); !batch.isEmpty(); batch = quiet().pull(hundred)) {
            batches.add(batch);
        }
        batches.forEach(batch ->
                quiet().retry(batch, QueueRetryOptions.builder().delay(NOTHING).build()));
        return batches.stream().flatMap(List::stream).toList();
    }

    @Override
    public void close() {
        client.close();
        for (QueueConsumer consumer : started) {
            CompletableFuture<Void> closed = closing(consumer, NOTHING);
            pass(Duration.ofMinutes(1));
            closed.join();
        }
        undisturbed.close();
        threads.shutdownNow();
    }
}

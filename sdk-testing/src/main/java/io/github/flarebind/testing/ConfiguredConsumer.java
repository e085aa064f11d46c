package io.github.flarebind.testing;

import io.github.flarebind.env.internal.ConsumerEntry;
import io.github.flarebind.env.internal.WorkerName;
import io.github.flarebind.testing.engine.QueueConsumer;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** The consumer that an entry of a wrangler configuration stands for. */
final class ConfiguredConsumer {
    private static final int BATCH = 10;
    private static final int WAIT_SECONDS = 5;

    private ConfiguredConsumer() {}

    static QueueConsumer of(ConsumerEntry entry, WorkerName worker) {
        return new QueueConsumer(
                entry.pulls() ? Optional.empty() : Optional.of(worker(entry, worker)),
                entry.pulls()
                        ? entry.maxBatchSize()
                        : OptionalInt.of(entry.maxBatchSize().orElse(BATCH)),
                entry.maxRetries().orElse(QueueConsumer.DEFAULT.maxRetries()),
                entry.visibilityTimeoutMillis().orElse((int) QueueConsumer.DEFAULT.visibilityMillis()),
                entry.retryDelay().orElse((int) QueueConsumer.DEFAULT.retryDelay()),
                entry.deadLetterQueue());
    }

    private static QueueConsumer.Worker worker(ConsumerEntry entry, WorkerName worker) {
        long wait =
                Duration.ofSeconds(entry.maxBatchTimeout().orElse(WAIT_SECONDS)).toMillis();
        return new QueueConsumer.Worker(worker.name().orElse("worker"), "", wait, entry.maxConcurrency());
    }
}

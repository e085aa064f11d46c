package io.github.flarebind.queues.consumer;

import io.github.flarebind.queues.QueueConsumerOptions;
import java.time.Duration;

/**
 * How many messages may wait for a handler: as many as all handlers take in a quarter of the visibility timeout, by the
 * time that they took so far. Guarded by its owner's lock.
 */
final class Appetite {
    private static final double PART_OF_LEASE = 0.25;
    private static final double WEIGHT = 0.2;
    private static final double UNKNOWN = -1;

    private final int batchSize;
    private final double lease;
    private double average = UNKNOWN;

    Appetite(QueueConsumerOptions options) {
        this.batchSize = options.batchSize();
        this.lease = options.visibilityTimeout().toNanos();
    }

    int waiting(int workers) {
        if (average == UNKNOWN) {
            return Math.min(workers, batchSize);
        }
        double rounds = lease * PART_OF_LEASE / Math.max(1, average);
        // less than one: who waits for a whole handling may find no time for its own
        return rounds < 1 ? 0 : (int) Math.min(batchSize, workers * rounds);
    }

    void handled(Duration took) {
        average = average == UNKNOWN ? took.toNanos() : average + WEIGHT * (took.toNanos() - average);
    }

    /** A message waited in vain: none is to wait until handlers are seen to be quick again. */
    void starved() {
        average = Math.max(average, lease);
    }
}

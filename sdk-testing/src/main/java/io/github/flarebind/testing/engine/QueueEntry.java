package io.github.flarebind.testing.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * A message in one queue. One that waits, for its delay or for the end of its lease, is merely not visible yet.
 *
 * @param message the message
 * @param attempts how often this queue has given it out
 * @param visible when it may be given out
 * @param order its place among those that became visible at the same moment
 * @param gone when it is deleted, given out or not
 * @param lease the lease it was last given out by, unless it was given back since
 */
record QueueEntry(
        QueuedMessage message, int attempts, Instant visible, long order, Instant gone, Optional<String> lease) {
    static final Comparator<QueueEntry> ORDER =
            Comparator.comparing(QueueEntry::visible).thenComparingLong(QueueEntry::order);

    /** This message given out. */
    QueueEntry leased(String by, Instant until, long place) {
        return new QueueEntry(message, attempts + 1, until, place, gone, Optional.of(by));
    }

    /** This message given back. */
    QueueEntry returned(Instant from, long place) {
        return new QueueEntry(message, attempts, from, place, gone, Optional.empty());
    }

    boolean visibleAt(Instant now) {
        return !visible.isAfter(now);
    }

    boolean goneAt(Instant now) {
        return !gone.isAfter(now);
    }
}

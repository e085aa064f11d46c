package io.github.flarebind.testing.engine;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The messages in one queue, by when they become visible, and what was given out of them. */
final class QueueEntries {
    private final NavigableSet<QueueEntry> entries = new TreeSet<>(QueueEntry.ORDER);

    /** Those among them that were given out before, by which the spent ones are found without a look at all. */
    private final NavigableSet<QueueEntry> tried = new TreeSet<>(QueueEntry.ORDER);

    /** What was given out, until it is acknowledged, given back, or given out anew: a lease may be late. */
    private final Map<String, QueueEntry> leases = new HashMap<>();

    private final NavigableMap<Instant, Integer> timestamps = new TreeMap<>();
    private final Set<String> doubled = new HashSet<>();
    private final String queue;
    private Instant earliestGone = Instant.MAX;
    private long bytes;
    private long counter;

    QueueEntries(String queue) {
        this.queue = queue;
    }

    QueueBacklog backlog() {
        return new QueueBacklog(
                entries.size(),
                bytes,
                Optional.ofNullable(timestamps.firstEntry()).map(Map.Entry::getKey));
    }

    /** A number that no message of this queue had. */
    long number() {
        return counter++;
    }

    void enter(QueuedMessage message, Instant visible, Instant gone) {
        bytes += message.bytes();
        timestamps.merge(message.timestamp(), 1, Integer::sum);
        if (gone.isBefore(earliestGone)) {
            earliestGone = gone;
        }
        add(new QueueEntry(message, 0, visible, number(), gone, Optional.empty()));
    }

    private void leave(QueueEntry entry) {
        bytes -= entry.message().bytes();
        timestamps.computeIfPresent(entry.message().timestamp(), (at, count) -> count == 1 ? null : count - 1);
        remove(entry);
    }

    private void add(QueueEntry entry) {
        entries.add(entry);
        if (entry.attempts() > 0) {
            tried.add(entry);
        }
    }

    private void remove(QueueEntry entry) {
        entries.remove(entry);
        tried.remove(entry);
        entry.lease().ifPresent(leases::remove);
    }

    List<QueueEntry> visible(int most, Instant now) {
        return entries.stream()
                .takeWhile(entry -> entry.visibleAt(now))
                .limit(most)
                .toList();
    }

    QueueDelivery deliver(QueueEntry ready, Instant until) {
        remove(ready);
        String lease = Ids.hex(queue, "lease", Long.toString(counter));
        QueueEntry leased = ready.leased(lease, until, number());
        add(leased);
        leases.put(lease, leased);
        return new QueueDelivery(leased.message(), lease, leased.attempts());
    }

    /** Has a message that was never given out, nor doubled, given out once more. */
    void twice(QueueEntry entry, Instant now) {
        if (entry.attempts() == 0 && doubled.add(entry.message().id())) {
            enter(entry.message(), now, entry.gone());
        }
    }

    /** The message of this lease; empty when it is not this lease's any more. */
    Optional<QueueEntry> held(String lease) {
        return Optional.ofNullable(leases.get(lease));
    }

    void end(QueueEntry entry) {
        leave(entry);
    }

    void giveBack(QueueEntry entry, Instant visible) {
        remove(entry);
        add(entry.returned(visible, number()));
    }

    /** Removes and returns what would now be given out once too often. */
    List<QueueEntry> bury(int maxRetries, Instant now) {
        List<QueueEntry> buried = tried.stream()
                .takeWhile(entry -> entry.visibleAt(now))
                .filter(entry ->
                        entry.attempts() > maxRetries && entry.visible().isBefore(entry.gone()))
                .toList();
        buried.forEach(this::leave);
        return buried;
    }

    /** Removes what has been kept long enough. */
    void expire(Instant now) {
        if (earliestGone.isAfter(now)) {
            return;
        }
        entries.stream().filter(entry -> entry.goneAt(now)).toList().forEach(this::leave);
        earliestGone =
                entries.stream().map(QueueEntry::gone).min(Instant::compareTo).orElse(Instant.MAX);
    }

    /** Removes a message that nobody has; false when there is none of this id. */
    boolean purge(String messageId, Instant now) {
        List<QueueEntry> there = entries.stream()
                .filter(entry -> entry.message().id().equals(messageId))
                .filter(entry -> entry.lease().isEmpty() || entry.visibleAt(now))
                .toList();
        there.forEach(this::leave);
        return !there.isEmpty();
    }

    void clear() {
        List.copyOf(entries).forEach(this::leave);
    }
}

package io.github.flarebind.testing.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** One queue; its engine lets one thread at a time to its messages. */
public final class QueueStore {
    private final NavigableSet<QueueEntry> entries = new TreeSet<>(QueueEntry.ORDER);

    /** What was given out, until it is acknowledged, given back, or given out anew: a lease may be late. */
    private final Map<String, QueueEntry> leases = new HashMap<>();

    private final String id;
    private final String name;
    private final Instant created;
    private final QueueSettings settings;
    private volatile Optional<QueueConsumer> consumer = Optional.empty();
    private long counter;

    QueueStore(String id, String name, Instant created, QueueSettings settings) {
        this.id = id;
        this.name = name;
        this.created = created;
        this.settings = settings;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Instant created() {
        return created;
    }

    public QueueSettings settings() {
        return settings;
    }

    /** The pull consumer, if there is one. */
    public Optional<QueueConsumer> consumer() {
        return consumer;
    }

    /** The id of the pull consumer. */
    public String consumerId() {
        return Ids.hex(id, "consumer", "http_pull");
    }

    void consumer(QueueConsumer only) {
        consumer = Optional.of(only);
    }

    int backlog() {
        return entries.size();
    }

    void send(QueueDraft draft, long delay, Instant now) {
        QueuedMessage message = new QueuedMessage(
                Ids.hex(id, "message", Long.toString(counter)), now, draft.contentType(), draft.body());
        add(message, now, now.plusSeconds(delay));
    }

    /** Takes a message in, from a sender or from another queue whose retries it used up. */
    void add(QueuedMessage message, Instant arrived, Instant visible) {
        Instant gone = arrived.plusSeconds(settings.retention());
        entries.add(new QueueEntry(message, 0, visible, counter++, gone, Optional.empty()));
    }

    List<QueueDelivery> pull(int most, Duration visibility, Instant now) {
        // all are chosen before the first is given out: a timeout of zero makes them visible at once
        List<QueueEntry> ready = entries.stream()
                .takeWhile(entry -> entry.visibleAt(now))
                .limit(most)
                .toList();
        return ready.stream().map(entry -> deliver(entry, now.plus(visibility))).toList();
    }

    private QueueDelivery deliver(QueueEntry ready, Instant until) {
        remove(ready);
        String lease = Ids.hex(id, "lease", Long.toString(counter));
        QueueEntry leased = ready.leased(lease, until, counter++);
        entries.add(leased);
        leases.put(lease, leased);
        return new QueueDelivery(leased.message(), lease, leased.attempts());
    }

    /** Removes the message of this lease; false when it is not this lease's any more. */
    boolean ack(String lease) {
        Optional<QueueEntry> held = Optional.ofNullable(leases.get(lease));
        held.ifPresent(this::remove);
        return held.isPresent();
    }

    /** Gives the message of this lease back; false when it is not this lease's any more. */
    boolean retry(String lease, Duration delay, Instant now) {
        Optional<QueueEntry> held = Optional.ofNullable(leases.get(lease));
        held.ifPresent(entry -> {
            remove(entry);
            entries.add(entry.returned(spent(entry) ? now : now.plus(delay), counter++));
        });
        return held.isPresent();
    }

    private boolean spent(QueueEntry entry) {
        return consumer.isPresent() && entry.attempts() > consumer.get().maxRetries();
    }

    /** Removes and returns what would now be given out once too often. */
    List<QueueEntry> bury(Instant now) {
        List<QueueEntry> buried = entries.stream()
                .takeWhile(entry -> entry.visibleAt(now))
                .filter(entry -> spent(entry) && entry.visible().isBefore(entry.gone()))
                .toList();
        buried.forEach(this::remove);
        return buried;
    }

    /** Removes what has been kept long enough. */
    void expire(Instant now) {
        entries.stream().filter(entry -> entry.goneAt(now)).toList().forEach(this::remove);
    }

    private void remove(QueueEntry entry) {
        entries.remove(entry);
        entry.lease().ifPresent(leases::remove);
    }
}

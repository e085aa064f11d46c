package io.github.flarebind.testing.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One queue; its engine lets one thread at a time change it. */
public final class QueueStore {
    private final QueueEntries entries;
    private final String id;
    private final Instant created;
    private final Optional<String> jurisdiction;
    private volatile String name;
    private volatile Instant modified;
    private volatile QueueSettings settings;
    private volatile Optional<QueueAttachment> attachment = Optional.empty();
    private volatile Optional<Instant> purged = Optional.empty();

    QueueStore(String id, QueueIdentity identity, QueueSettings settings, Instant created) {
        this.id = id;
        this.name = identity.name();
        this.jurisdiction = identity.jurisdiction();
        this.settings = settings;
        this.created = created;
        this.modified = created;
        this.entries = new QueueEntries(id);
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

    /** When its name or settings were last changed. */
    public Instant modified() {
        return modified;
    }

    /** The region of law that it was made in. */
    public Optional<String> jurisdiction() {
        return jurisdiction;
    }

    public QueueSettings settings() {
        return settings;
    }

    /** When it was last purged; that takes no time. */
    public Optional<Instant> purged() {
        return purged;
    }

    /** The consumer, if there is one. */
    public Optional<QueueAttachment> attachment() {
        return attachment;
    }

    Optional<QueueConsumer> consumer() {
        return attachment.map(QueueAttachment::consumer);
    }

    void attach(Optional<QueueAttachment> only) {
        attachment = only;
    }

    void change(String newName, QueueSettings newSettings, Instant now) {
        name = newName;
        settings = newSettings;
        modified = now;
    }

    /** The id of a consumer that is made now. */
    String consumerId() {
        return Ids.hex(id, "consumer", Long.toString(entries.number()));
    }

    QueueBacklog backlog() {
        return entries.backlog();
    }

    void send(QueueDraft draft, long delay, Instant now) {
        String messageId = Ids.hex(id, "message", Long.toString(entries.number()));
        add(new QueuedMessage(messageId, now, draft.contentType(), draft.body()), now, now.plusSeconds(delay));
    }

    /** Takes a message in, from a sender or from another queue whose retries it used up. */
    void add(QueuedMessage message, Instant arrived, Instant visible) {
        entries.enter(message, visible, arrived.plusSeconds(settings.retention()));
    }

    List<QueueDelivery> pull(int most, Duration visibility, QueueTemper temper, Instant now) {
        // all are chosen before the first is given out: a timeout of zero makes them visible at once
        List<QueueEntry> ready = temper.ordered(entries.visible(temper.window(most), now)).stream()
                .limit(most)
                .toList();
        return ready.stream()
                .map(entry -> {
                    if (temper.doubles()) {
                        entries.twice(entry, now);
                    }
                    return entries.deliver(entry, now.plus(visibility));
                })
                .toList();
    }

    List<QueueEntry> peek(int most, Instant now) {
        return entries.visible(most, now);
    }

    /** Removes the message of this lease; false when it is not this lease's any more. */
    boolean ack(String lease) {
        Optional<QueueEntry> held = entries.held(lease);
        held.ifPresent(entries::end);
        return held.isPresent();
    }

    /** Gives the message of this lease back; false when it is not this lease's any more. */
    boolean retry(String lease, Duration delay, Instant now) {
        Optional<QueueEntry> held = entries.held(lease);
        held.ifPresent(entry -> entries.giveBack(entry, entry.attempts() > maxRetries() ? now : now.plus(delay)));
        return held.isPresent();
    }

    private int maxRetries() {
        return consumer().map(QueueConsumer::maxRetries).orElse(Integer.MAX_VALUE);
    }

    /** Removes and returns what would now be given out once too often. */
    List<QueueEntry> bury(Instant now) {
        return entries.bury(maxRetries(), now);
    }

    /** Removes what has been kept long enough. */
    void expire(Instant now) {
        entries.expire(now);
    }

    boolean purge(String messageId, Instant now) {
        return entries.purge(messageId, now);
    }

    void purgeAll(Instant now) {
        entries.clear();
        purged = Optional.of(now);
    }
}

package io.github.flarebind.testing.engine;

/**
 * A message looked at.
 *
 * @param message the message
 * @param ref what names it in its queue
 * @param attempts how often it was given out so far
 */
public record QueuePeek(QueuedMessage message, String ref, int attempts) {
    private static final String MARK = "ref-";

    static QueuePeek of(QueueEntry entry) {
        return new QueuePeek(entry.message(), MARK + entry.message().id(), entry.attempts());
    }

    /** The id of the message that {@code ref} names; of no message when it names none. */
    static String messageId(String ref) {
        return ref.startsWith(MARK) ? ref.substring(MARK.length()) : "";
    }
}

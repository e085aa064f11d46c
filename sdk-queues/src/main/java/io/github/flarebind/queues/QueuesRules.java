package io.github.flarebind.queues;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.internal.Resource;
import io.github.flarebind.queues.internal.QueuesLimits;
import java.time.Duration;
import java.util.List;

/** What Queues would refuse, refused before it is sent. */
final class QueuesRules {
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(QueuesLimits.MAX_DELAY_SECONDS);
    private static final Duration LONGEST_VISIBILITY = Duration.ofMillis(QueuesLimits.MAX_VISIBILITY_MILLIS);

    private QueuesRules() {}

    static String id(String id) {
        requireNonNull(id, "the queue id is null");
        if (id.isBlank()) {
            throw new IllegalArgumentException("the queue id is blank; it is 32 hexadecimal digits");
        }
        return id;
    }

    static String name(String name) {
        requireNonNull(name, "the queue name is null");
        if (!name.matches(QueuesLimits.NAME)) {
            throw new IllegalArgumentException("a queue name is 1 to 63 letters, digits and dashes that begins and"
                    + " ends with a letter or digit; this is " + Resource.of("queue", name) + " of " + name.length());
        }
        return name;
    }

    static void delay(Duration delay) {
        if (delay.isNegative() || delay.compareTo(LONGEST_DELAY) > 0) {
            throw new IllegalArgumentException(
                    "a delay is 0 to " + QueuesLimits.MAX_DELAY_SECONDS + " s, not " + delay);
        }
    }

    static void visibilityTimeout(Duration timeout) {
        if (timeout.toMillis() < 1 || timeout.compareTo(LONGEST_VISIBILITY) > 0) {
            throw new IllegalArgumentException(
                    "visibilityTimeout is 1 ms to " + LONGEST_VISIBILITY + ", not " + timeout);
        }
    }

    static void batchSize(int size) {
        count("batchSize is 1 to " + QueuesLimits.BATCH_MESSAGES + ", not " + size, size);
    }

    static void maxRetries(int retries) {
        if (retries < 0 || retries > QueuesLimits.MAX_RETRIES) {
            throw new IllegalArgumentException("maxRetries is 0 to " + QueuesLimits.MAX_RETRIES + ", not " + retries);
        }
    }

    /** Whether there is nothing to do; a pull often gives nothing. */
    static boolean none(List<PulledMessage> messages) {
        return requireNonNull(messages, "the list of pulled messages is null").isEmpty();
    }

    /** Refuses an empty or an overfull batch; {@code verb} says what is done with it. */
    static <T> List<T> batch(String verb, List<T> messages) {
        requireNonNull(messages, "the list of messages to " + verb + " is null");
        count(
                verb + " takes 1 to " + QueuesLimits.BATCH_MESSAGES + " messages at a time, not " + messages.size(),
                messages.size());
        for (int i = 0; i < messages.size(); i++) {
            requireNonNull(messages.get(i), "message " + i + " of those to " + verb + " is null");
        }
        return messages;
    }

    private static void count(String refusal, int count) {
        if (count < 1 || count > QueuesLimits.BATCH_MESSAGES) {
            throw new IllegalArgumentException(refusal);
        }
    }

    static void messageBytes(long bytes, String form) {
        if (bytes > QueuesLimits.MESSAGE_BYTES) {
            throw new IllegalArgumentException(
                    "the message has " + bytes + " bytes as " + form + "; the limit is " + QueuesLimits.MESSAGE_BYTES);
        }
    }

    static void batchBytes(long bytes) {
        if (bytes > QueuesLimits.BATCH_BYTES) {
            throw new IllegalArgumentException("the messages of the batch have " + bytes
                    + " bytes together; the limit is " + QueuesLimits.BATCH_BYTES);
        }
    }
}

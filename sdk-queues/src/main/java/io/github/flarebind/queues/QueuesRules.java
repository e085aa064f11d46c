package io.github.flarebind.queues;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.internal.Resource;
import io.github.flarebind.queues.internal.QueuesLimits;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** What Queues would refuse, refused before it is sent. */
final class QueuesRules {
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(QueuesLimits.MAX_DELAY_SECONDS);
    private static final Duration SHORTEST_VISIBILITY = Duration.ofMillis(1);
    private static final Duration LONGEST_VISIBILITY = Duration.ofMillis(QueuesLimits.MAX_VISIBILITY_MILLIS);

    private static final Duration SHORTEST_RETENTION = Duration.ofSeconds(QueuesLimits.MIN_RETENTION_SECONDS);
    private static final Duration LONGEST_RETENTION = Duration.ofSeconds(QueuesLimits.MAX_RETENTION_SECONDS);
    private static final Duration LONGEST_WAIT = Duration.ofMillis(QueuesLimits.MAX_WAIT_MILLIS);

    /** What a queue's id looks like; anything else is a name. */
    static final Pattern ID = Pattern.compile("[0-9a-fA-F]{32}");

    private QueuesRules() {}

    /** What names a queue: its id or its name. */
    static String queue(String queue) {
        requireNonNull(queue, "the queue is null; name it by its id or its name");
        if (queue.isBlank()) {
            throw new IllegalArgumentException("the queue is blank; name it by its id or its name");
        }
        return queue;
    }

    static String consumer(String id) {
        requireNonNull(id, "the consumer id is null");
        if (id.isBlank()) {
            throw new IllegalArgumentException("the consumer id is blank; QueuesClient.consumers(queue) tells it");
        }
        return id;
    }

    static void changes(QueueUpdate update) {
        requireNonNull(update, "update is null");
        if (update.name().isEmpty()
                && update.deliveryDelay().isEmpty()
                && update.messageRetention().isEmpty()) {
            throw new IllegalArgumentException(
                    "the update changes nothing: set a name, deliveryDelay or messageRetention");
        }
    }

    static void script(String script) {
        if (script.isBlank()) {
            throw new IllegalArgumentException("the script is blank; it is the name of a Worker");
        }
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
        if (timeout.compareTo(SHORTEST_VISIBILITY) < 0 || timeout.compareTo(LONGEST_VISIBILITY) > 0) {
            throw new IllegalArgumentException(
                    "visibilityTimeout is 1 ms to " + LONGEST_VISIBILITY + ", not " + timeout);
        }
    }

    static void retention(Duration retention) {
        if (retention.compareTo(SHORTEST_RETENTION) < 0 || retention.compareTo(LONGEST_RETENTION) > 0) {
            throw new IllegalArgumentException("messageRetention is " + QueuesLimits.MIN_RETENTION_SECONDS + " to "
                    + QueuesLimits.MAX_RETENTION_SECONDS + " s, not " + retention);
        }
    }

    static void maxWaitTime(Duration wait) {
        if (wait.isNegative() || wait.compareTo(LONGEST_WAIT) > 0) {
            throw new IllegalArgumentException("maxWaitTime is 0 to " + LONGEST_WAIT + ", not " + wait);
        }
    }

    static void maxConcurrency(int concurrency) {
        if (concurrency < 1 || concurrency > QueuesLimits.MAX_CONCURRENCY) {
            throw new IllegalArgumentException(
                    "maxConcurrency is 1 to " + QueuesLimits.MAX_CONCURRENCY + ", not " + concurrency);
        }
    }

    static void batchSize(int size) {
        if (size < 1 || size > QueuesLimits.BATCH_MESSAGES) {
            throw new IllegalArgumentException("batchSize is 1 to " + QueuesLimits.BATCH_MESSAGES + ", not " + size);
        }
    }

    static void maxRetries(int retries) {
        if (retries < 0 || retries > QueuesLimits.MAX_RETRIES) {
            throw new IllegalArgumentException("maxRetries is 0 to " + QueuesLimits.MAX_RETRIES + ", not " + retries);
        }
    }

    /** Refuses a null among messages; {@code verb} says what is to be done with them. */
    static <T> List<T> noNulls(String verb, List<T> messages) {
        requireNonNull(messages, "the list of messages " + verb + " is null");
        for (int i = 0; i < messages.size(); i++) {
            requireNonNull(messages.get(i), "message " + i + " of those " + verb + " is null");
        }
        return List.copyOf(messages);
    }

    static void messageBytes(long bytes, String form) {
        if (bytes > QueuesLimits.MESSAGE_BYTES) {
            throw new IllegalArgumentException(
                    "the message has " + bytes + " bytes as " + form + "; the limit is " + QueuesLimits.MESSAGE_BYTES);
        }
    }
}

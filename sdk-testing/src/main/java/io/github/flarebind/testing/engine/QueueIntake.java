package io.github.flarebind.testing.engine;

import static io.github.flarebind.testing.engine.ServiceException.Kind.INVALID;

import io.github.flarebind.queues.internal.QueuesLimits;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** What a queue takes in, with its codes. */
final class QueueIntake {
    private static final int DELAY_INVALID = 10202;
    private static final int METADATA_INVALID = 10203;
    private static final int MESSAGE_SIZE = 10204;
    private static final int BATCH_SIZE = 10205;
    private static final int BATCH_COUNT = 10206;
    private static final Set<String> CONTENT_TYPES = Set.of("text", "json");

    private QueueIntake() {}

    /** Refuses a batch with anything wrong in it. */
    static void check(List<QueueDraft> drafts) {
        if (drafts.size() > QueuesLimits.BATCH_MESSAGES) {
            refuse(BATCH_COUNT, "batch message count of " + drafts.size() + " exceeds limit of 100");
        }
        drafts.forEach(QueueIntake::check);
        int total = drafts.stream()
                .mapToInt(draft -> QueuedMessage.bytes(draft.body()))
                .sum();
        if (total > QueuesLimits.BATCH_BYTES) {
            refuse(BATCH_SIZE, "batch size of " + total + " bytes exceeds limit of " + QueuesLimits.BATCH_BYTES);
        }
    }

    private static void check(QueueDraft draft) {
        if (!CONTENT_TYPES.contains(draft.contentType())) {
            refuse(METADATA_INVALID, "unsupported message content type: " + draft.contentType());
        }
        checkDelay(draft.delay());
        int bytes = QueuedMessage.bytes(draft.body());
        if (bytes > QueuesLimits.MESSAGE_BYTES) {
            refuse(
                    MESSAGE_SIZE,
                    "message length of " + bytes + " bytes exceeds limit of " + QueuesLimits.MESSAGE_BYTES);
        }
    }

    static void checkDelay(OptionalLong delay) {
        delay.ifPresent(seconds -> {
            if (seconds < 0 || seconds > QueuesLimits.MAX_DELAY_SECONDS) {
                refuse(DELAY_INVALID, "delay of " + seconds + " seconds is not within 0 and 86400");
            }
        });
    }

    private static void refuse(int code, String why) {
        throw new ServiceException(INVALID, code, why);
    }
}

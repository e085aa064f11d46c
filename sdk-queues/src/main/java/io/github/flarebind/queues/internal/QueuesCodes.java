package io.github.flarebind.queues.internal;

import static io.github.flarebind.core.internal.Meaning.CONFLICT;
import static io.github.flarebind.core.internal.Meaning.EXHAUSTED;
import static io.github.flarebind.core.internal.Meaning.FAILED;
import static io.github.flarebind.core.internal.Meaning.INVALID;
import static io.github.flarebind.core.internal.Meaning.NOT_FOUND;
import static io.github.flarebind.core.internal.Meaning.REFUSED;
import static io.github.flarebind.core.internal.Meaning.THROTTLED;

import io.github.flarebind.core.internal.Code;
import java.util.List;

/** The codes of Queues: first those of messages, then those of queues and consumers. */
final class QueuesCodes {
    private static final String NO_QUEUE = "Check the queue's id, and that it belongs to this account";
    private static final String MALFORMED_ID = "A queue is named by its id, 32 hexadecimal digits, not its name";
    private static final String CONTENT_TYPE = "Check the message's content type";
    private static final String FULL = "The queue is full: take messages out, or purge it";
    private static final String DISABLED = "The queue is disabled: enable it in the dashboard";
    private static final String FREE_PLAN =
            "The free plan's quota is used up: wait for its next day, or change the plan";
    private static final String NO_HANDLER = "The Worker has no queue() handler: deploy one first";
    private static final String NAME = "A queue's name has 1 to 63 letters, digits and -, with no - at its ends";
    private static final String ONE_CONSUMER = "A queue has one consumer: delete it first, or use it";

    static final List<Code> TABLE = List.of(
            new Code(QueuesProduct.MESSAGES_NOT_FOUND, NOT_FOUND, NO_QUEUE),
            new Code(QueuesProduct.NOT_ENABLED, INVALID),
            new Code(10106, REFUSED),
            new Code(10107, INVALID, MALFORMED_ID),
            new Code(10201, FAILED), // the service saw the connection end
            new Code(10202, INVALID, "A delay lasts at most 24 hours"),
            new Code(10203, INVALID, CONTENT_TYPE),
            new Code(10204, INVALID, "A message has at most 128 KB, about 100 bytes of them metadata"),
            new Code(10205, INVALID, "A batch has at most 256 KB"),
            new Code(10206, INVALID, "A batch has 1 to 100 messages"),
            new Code(10207, INVALID),
            new Code(10013, INVALID),
            new Code(10208, INVALID),
            new Code(10026, INVALID),
            new Code(10250, THROTTLED),
            new Code(10251, EXHAUSTED, FULL), // these three come with 429, though no wait of a call outlasts them
            new Code(10252, INVALID, DISABLED),
            new Code(10253, EXHAUSTED, FREE_PLAN),
            new Code(15000, FAILED),
            new Code(QueuesProduct.QUEUE_NOT_FOUND, NOT_FOUND, NO_QUEUE),
            new Code(11001, INVALID, NO_HANDLER),
            new Code(11003, INVALID, NAME),
            new Code(QueuesProduct.CONSUMER_EXISTS, CONFLICT, ONE_CONSUMER),
            new Code(QueuesProduct.NAME_TAKEN, CONFLICT, "Choose another name, or use the queue that has it"),
            new Code(100127, INVALID, "Check the consumer's settings"),
            new Code(100128, INVALID, "Check the queue's settings"));

    private QueuesCodes() {}
}

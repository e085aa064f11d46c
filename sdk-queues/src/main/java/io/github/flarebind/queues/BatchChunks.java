package io.github.flarebind.queues;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.queues.internal.QueuesLimits;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Cuts messages into requests, in their order, and reads one of them ahead at most. */
final class BatchChunks {
    private final Iterator<QueueMessage> source;
    private final Function<QueueMessage, MessageForm> form;
    private @Nullable MessageForm held;
    private int read;

    BatchChunks(Iterator<QueueMessage> source, Function<QueueMessage, MessageForm> form) {
        this.source = source;
        this.form = form;
    }

    /** What goes in the next request; nothing when all have gone. */
    List<MessageForm> next() {
        List<MessageForm> chunk = new ArrayList<>();
        long bytes = 0;
        for (MessageForm next = peek(); next != null; next = peek()) {
            bytes += next.bytes() + QueuesLimits.METADATA_BYTES;
            if (chunk.size() == QueuesLimits.BATCH_MESSAGES || bytes > QueuesLimits.BATCH_BYTES) {
                break;
            }
            chunk.add(next);
            held = null;
        }
        return chunk;
    }

    /**
     * Whether there is more than the chunks so far; a chunk ends because there is not, or because one more was read.
     */
    boolean more() {
        return held != null;
    }

    private @Nullable MessageForm peek() {
        if (held == null && source.hasNext()) {
            held = formed(requireNonNull(source.next(), "message " + read + " of the batch is null"));
            read++;
        }
        return held;
    }

    private MessageForm formed(QueueMessage message) {
        try {
            return form.apply(message);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("message " + read + " of the batch: " + e.getMessage(), e);
        }
    }
}

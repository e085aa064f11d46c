package io.github.flarebind.queues;

import io.github.flarebind.core.error.MalformedResponseException;
import io.github.flarebind.core.error.OutcomeUnknownException;
import io.github.flarebind.core.internal.ApiCall;
import io.github.flarebind.queues.IncompleteBatchException.Ended;
import io.github.flarebind.queues.internal.QueuesOperation;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Sends a batch, a request after another: so its order is kept, and how far it came is told by two numbers. */
final class BatchSend {
    private final String resource;
    private final BatchChunks chunks;
    private final Function<List<MessageForm>, ApiCall<Optional<QueueMetrics>>> call;
    private int stored;
    private int sending;

    BatchSend(String resource, BatchChunks chunks, Function<List<MessageForm>, ApiCall<Optional<QueueMetrics>>> call) {
        this.resource = resource;
        this.chunks = chunks;
        this.call = call;
    }

    /** Sends all, and returns what the last answer told of the queue. */
    Optional<QueueMetrics> run() {
        try {
            return sent();
        } catch (RuntimeException e) {
            throw told(e);
        }
    }

    private Optional<QueueMetrics> sent() {
        Optional<QueueMetrics> metrics = Optional.empty();
        for (List<MessageForm> chunk = chunks.next(); !chunk.isEmpty(); chunk = chunks.next()) {
            ApiCall<Optional<QueueMetrics>> request = call.apply(chunk);
            sending = chunk.size();
            metrics = request.await();
            stored += chunk.size();
            sending = 0;
        }
        if (stored == 0) {
            throw new IllegalArgumentException("sendBatch takes at least one message, and there is none");
        }
        return metrics;
    }

    /** A failure says all there is to say where nothing was stored, or where the batch was one request. */
    private RuntimeException told(RuntimeException failure) {
        boolean doubtful = failure instanceof OutcomeUnknownException || failure instanceof MalformedResponseException;
        int unknown = doubtful ? sending : 0;
        boolean plain = stored == 0 && (unknown == 0 || !chunks.more());
        return plain
                ? failure
                : new IncompleteBatchException(
                        QueuesOperation.SEND_BATCH.title(), resource, new Ended(stored, unknown, failure));
    }
}

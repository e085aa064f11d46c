package io.github.flarebind.queues;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.queues.consumer.MessageSource;
import io.github.flarebind.queues.consumer.Verdict;
import java.time.Duration;
import java.util.List;

/** The requests of a consumer: sent once each, since a lease is counted from the moment of its request. */
record ConsumerCalls(QueuesCalls calls) implements MessageSource {
    /** A request that hangs holds up the next one, and the shutdown; the caller's own deadline wins. */
    private static final CallOptions PATIENCE =
            CallOptions.builder().deadline(Duration.ofSeconds(30)).build();

    private static final CallOptions ONCE = CallOptions.builder().attempts(1).build();

    static ConsumerCalls of(QueuesCalls calls) {
        CallOptions options = PATIENCE.merge(calls.options()).merge(ONCE);
        return new ConsumerCalls(new QueuesCalls(calls.runtime(), calls.queue(), options));
    }

    @Override
    public List<PulledMessage> pull(int most, Duration visibility) {
        return calls.pull(QueuePullOptions.builder()
                        .batchSize(most)
                        .visibilityTimeout(visibility)
                        .build())
                .await();
    }

    @Override
    public QueueAck settle(List<Verdict> verdicts) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        for (Verdict verdict : verdicts) {
            ObjectNode lease = body.withArray(verdict.delay().isPresent() ? "retries" : "acks")
                    .addObject()
                    .put("lease_id", verdict.leaseId());
            verdict.delay().ifPresent(delay -> lease.put("delay_seconds", MessageForm.seconds(delay)));
        }
        return calls.settle(body).await();
    }
}

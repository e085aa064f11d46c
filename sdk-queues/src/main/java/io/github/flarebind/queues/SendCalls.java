package io.github.flarebind.queues;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.flarebind.core.Body;
import io.github.flarebind.core.error.BodySourceException;
import io.github.flarebind.core.internal.ApiCall;
import io.github.flarebind.core.internal.Decoder;
import io.github.flarebind.core.internal.Plan;
import io.github.flarebind.core.internal.ResultReader;
import io.github.flarebind.core.internal.WireObject;
import io.github.flarebind.queues.internal.QueuesOperation;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The calls that put messages into a queue. */
record SendCalls(QueuesCalls calls) {
    ApiCall<Optional<QueueMetrics>> send(Body body, QueueSendOptions options) {
        MessageForm form = formed(
                QueuesOperation.SEND,
                body,
                requireNonNull(options, "options is null").delay());
        return calls.call(QueuesOperation.SEND)
                .post("messages")
                .json(form.json())
                .decode(backlog());
    }

    /** Any number of messages, in their order. */
    Plan<Optional<QueueMetrics>> sendBatch(Iterable<QueueMessage> messages, QueueSendOptions options) {
        requireNonNull(messages, "the messages to sendBatch are null");
        requireNonNull(options, "options is null");
        return calls.plan(
                QueuesOperation.SEND_BATCH,
                parts -> new BatchSend(
                                calls.named(),
                                new BatchChunks(messages.iterator(), this::formed),
                                chunk -> calls.in(parts).sends().sendBatch(chunk, options))
                        .run());
    }

    private MessageForm formed(QueueMessage message) {
        return formed(QueuesOperation.SEND_BATCH, message.body(), message.delay());
    }

    private ApiCall<Optional<QueueMetrics>> sendBatch(List<MessageForm> forms, QueueSendOptions options) {
        ObjectNode batch = QueuesCalls.object();
        ArrayNode list = batch.putArray("messages");
        forms.forEach(form -> list.add(form.json()));
        options.delay().ifPresent(delay -> batch.put("delay_seconds", MessageForm.seconds(delay)));
        return calls.call(QueuesOperation.SEND_BATCH)
                .post("messages", "batch")
                .json(batch)
                .decode(backlog());
    }

    /** A message is read before it is sent, so a source that fails is named here as the pipeline would name it. */
    private MessageForm formed(QueuesOperation operation, Body body, Optional<Duration> delay) {
        try {
            return MessageForm.of(body, delay, calls.runtime().json());
        } catch (BodySourceException | UncheckedIOException e) {
            Throwable cause = e.getCause();
            throw new BodySourceException(
                    operation.title(), calls.named(), "the message's source failed: " + cause, cause);
        }
    }

    /** What the service tells of the queue; it need not. */
    private static Decoder<Optional<QueueMetrics>> backlog() {
        ResultReader<Optional<QueueMetrics>> metrics = ResultReader.tree(
                result -> Optional.of(result.node().path("metadata").path("metrics"))
                        .filter(told -> told.isObject())
                        .map(told -> QueueMetrics.of(new WireObject(told))));
        return answer -> Optional.ofNullable(answer.envelope(metrics).result()).flatMap(told -> told);
    }
}

package io.github.flarebind.queues;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.flarebind.core.internal.ApiCall;
import io.github.flarebind.core.internal.Decoder;
import io.github.flarebind.core.internal.Plan;
import io.github.flarebind.core.internal.ResultReader;
import io.github.flarebind.core.internal.WireObject;
import io.github.flarebind.queues.internal.QueuesLimits;
import io.github.flarebind.queues.internal.QueuesOperation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The calls that end messages, or give them back: 100 to a request, one request after another. */
record SettleCalls(QueuesCalls calls) {
    private static final QueueAck NOTHING = new QueueAck(0, 0, Map.of());

    Plan<QueueAck> ack(List<PulledMessage> messages) {
        return settle(messages, List.of());
    }

    Plan<QueueAck> retry(List<PulledMessage> messages, QueueRetryOptions options) {
        requireNonNull(options, "options is null");
        return settle(
                List.of(),
                QueuesRules.noNulls("to retry", messages).stream()
                        .map(message -> options.delay()
                                .map(delay -> QueueRetry.of(message, delay))
                                .orElseGet(() -> QueueRetry.of(message)))
                        .toList());
    }

    Plan<QueueAck> settle(List<PulledMessage> acks, List<QueueRetry> retries) {
        List<Verdict> verdicts = Stream.concat(
                        QueuesRules.noNulls("to ack", acks).stream().map(Verdict::ack),
                        QueuesRules.noNulls("to retry", retries).stream().map(Verdict::retry))
                .toList();
        return calls.plan(QueuesOperation.ACK, parts -> {
            QueueAck sum = NOTHING;
            for (List<Verdict> chunk : chunks(verdicts)) {
                sum = sum(sum, calls.in(parts).settles().send(chunk).await());
            }
            return sum;
        });
    }

    private ApiCall<QueueAck> send(List<Verdict> verdicts) {
        ObjectNode body = QueuesCalls.object();
        verdicts.forEach(verdict -> body.withArray(verdict.list()).add(verdict.json()));
        return calls.call(QueuesOperation.ACK)
                .post("messages", "ack")
                .json(body)
                .decode(Decoder.result(ResultReader.tree(SettleCalls::settled)));
    }

    private static QueueAck settled(WireObject result) throws IOException {
        return new QueueAck(
                count(result, "ackCount"), count(result, "retryCount"), QueuesCalls.texts(result, "warnings"));
    }

    private static int count(WireObject result, String field) throws IOException {
        return result.present(field).isEmpty() ? 0 : (int) result.number(field);
    }

    private static QueueAck sum(QueueAck one, QueueAck other) {
        return new QueueAck(
                one.acked() + other.acked(), one.retried() + other.retried(), union(one.warnings(), other.warnings()));
    }

    Plan<QueuePurge> purge(List<PeekedMessage> messages) {
        List<String> refs = QueuesRules.noNulls("to purge", messages).stream()
                .map(PeekedMessage::ref)
                .toList();
        return calls.plan(QueuesOperation.PURGE_MESSAGES, parts -> {
            QueuePurge sum = new QueuePurge(List.of(), Map.of());
            for (List<String> chunk : chunks(refs)) {
                sum = sum(sum, calls.in(parts).settles().remove(chunk).await());
            }
            return sum;
        });
    }

    private ApiCall<QueuePurge> remove(List<String> refs) {
        ResultReader<QueuePurge> purged = ResultReader.tree(result -> new QueuePurge(
                result.list("errors", error -> error.text("message")), QueuesCalls.texts(result, "warnings")));
        return calls.call(QueuesOperation.PURGE_MESSAGES)
                .post("messages", "purge")
                .json(Map.of(
                        "refs", refs.stream().map(ref -> Map.of("ref", ref)).toList()))
                .decode(answer -> Optional.ofNullable(answer.envelope(purged).result())
                        .orElseGet(() -> new QueuePurge(List.of(), Map.of())));
    }

    private static QueuePurge sum(QueuePurge one, QueuePurge other) {
        List<String> errors =
                Stream.concat(one.errors().stream(), other.errors().stream()).toList();
        return new QueuePurge(errors, union(one.warnings(), other.warnings()));
    }

    private static Map<String, String> union(Map<String, String> one, Map<String, String> other) {
        Map<String, String> union = new LinkedHashMap<>(one);
        union.putAll(other);
        return union;
    }

    private static <T> List<List<T>> chunks(List<T> items) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < items.size(); from += QueuesLimits.BATCH_MESSAGES) {
            chunks.add(items.subList(from, Math.min(items.size(), from + QueuesLimits.BATCH_MESSAGES)));
        }
        return chunks;
    }

    /** One entry of a request, and the list it stands in. */
    private record Verdict(String list, ObjectNode json) {
        static Verdict ack(PulledMessage message) {
            return new Verdict("acks", QueuesCalls.object().put("lease_id", message.leaseId()));
        }

        static Verdict retry(QueueRetry retry) {
            ObjectNode json =
                    QueuesCalls.object().put("lease_id", retry.message().leaseId());
            retry.delay().ifPresent(delay -> json.put("delay_seconds", MessageForm.seconds(delay)));
            return new Verdict("retries", json);
        }
    }
}

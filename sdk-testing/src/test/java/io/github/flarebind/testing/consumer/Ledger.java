package io.github.flarebind.testing.consumer;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.flarebind.core.Time;
import io.github.flarebind.core.internal.WireJson;
import io.github.flarebind.core.transport.Transport;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes down what the queue itself did, whatever of it the consumer came to know. */
final class Ledger {
    private final Transport service;
    private final Time time;
    private final Map<String, Given> leases = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> ackedMessages = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> verdicts = new ConcurrentHashMap<>();
    private final List<String> afterTheLease = new CopyOnWriteArrayList<>();
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private final List<String> toldAgain = new CopyOnWriteArrayList<>();

    Ledger(Transport service, Time time) {
        this.service = service;
        this.time = time;
    }

    /** A message given out, until then. */
    private record Given(String message, long until) {}

    TransportResponse pull(TransportRequest request) throws IOException, InterruptedException {
        long until =
                time.nanos() + Wire.json(request).path("visibility_timeout_ms").asLong() * 1_000_000;
        Answer answer = answer(request);
        answer.result()
                .path("messages")
                .forEach(message -> leases.put(
                        message.path("lease_id").asText(),
                        new Given(message.path("id").asText(), until)));
        return answer.again();
    }

    /** {@code acks} as the consumer sees them, who has no reason to say again what it was answered. */
    Transport answering(Transport acks) {
        return request -> {
            Set<String> leases = new HashSet<>();
            Wire.json(request)
                    .forEach(verdicts -> verdicts.forEach(verdict -> {
                        String lease = verdict.path("lease_id").asText();
                        if (!leases.add(lease) || answered.contains(lease)) {
                            toldAgain.add(lease);
                        }
                    }));
            TransportResponse response = acks.send(request);
            if (response.status() == 200) {
                answered.addAll(leases);
            }
            return response;
        };
    }

    TransportResponse settle(TransportRequest request) throws IOException, InterruptedException {
        JsonNode body = Wire.json(request);
        long now = time.nanos();
        Answer answer = answer(request);
        JsonNode warnings = answer.result().path("warnings");
        body.path("acks").forEach(ack -> done(ack.path("lease_id").asText(), warnings, true, now));
        body.path("retries").forEach(retry -> done(retry.path("lease_id").asText(), warnings, false, now));
        return answer.again();
    }

    private void done(String lease, JsonNode warnings, boolean ack, long now) {
        Given given = leases.get(lease);
        if (given == null || now >= given.until()) {
            afterTheLease.add(lease);
        } else if (!warnings.has(lease)) {
            count(verdicts, lease);
            if (ack) {
                count(ackedMessages, given.message());
            }
        }
    }

    private static void count(Map<String, AtomicInteger> counts, String key) {
        counts.computeIfAbsent(key, none -> new AtomicInteger()).incrementAndGet();
    }

    private Answer answer(TransportRequest request) throws IOException, InterruptedException {
        try (TransportResponse response = service.send(request)) {
            return new Answer(response, response.body().readAllBytes());
        }
    }

    /** Messages that were removed by an ack, and how often. */
    Map<String, AtomicInteger> ackedMessages() {
        return ackedMessages;
    }

    /** Leases that an ack or a retry ended, and how often. */
    Map<String, AtomicInteger> verdicts() {
        return verdicts;
    }

    /** Leases that were acknowledged or given back when they had ended. */
    List<String> afterTheLease() {
        return afterTheLease;
    }

    /** Leases that were acknowledged or given back twice in one request, or once more after an answer. */
    List<String> toldAgain() {
        return toldAgain;
    }

    int leases() {
        return leases.size();
    }

    private record Answer(TransportResponse response, byte[] bytes) {
        JsonNode result() throws IOException {
            return WireJson.mapper().readTree(bytes).path("result");
        }

        TransportResponse again() {
            return TransportResponse.of(response.status(), response.headers(), bytes);
        }
    }
}

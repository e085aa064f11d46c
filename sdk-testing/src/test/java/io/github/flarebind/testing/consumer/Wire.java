package io.github.flarebind.testing.consumer;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.flarebind.core.Time;
import io.github.flarebind.core.internal.WireJson;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.Transport;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What stands between a consumer and its queue: it notes every request, and may disturb pulls and acks. */
final class Wire implements Transport {
    private final Transport service;
    private final Time time;
    private final long start;
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private volatile Transport pulls;
    private volatile Transport acks;

    Wire(Transport service, Time time) {
        this.service = service;
        this.time = time;
        this.start = time.nanos();
        this.pulls = service;
        this.acks = service;
    }

    /**
     * A request.
     *
     * @param what {@code pull} or {@code ack}
     * @param at when, since the beginning
     * @param body its body
     */
    record Sent(String what, Duration at, JsonNode body) {}

    @Override
    public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
        String path = request.uri().getPath();
        String what = path.substring(path.lastIndexOf('/') + 1);
        sent.add(new Sent(what, Duration.ofNanos(time.nanos() - start), json(request)));
        return (what.equals("pull") ? pulls : acks).send(request);
    }

    static JsonNode json(TransportRequest request) throws IOException {
        try (InputStream body = request.body().orElseThrow().open()) {
            return WireJson.mapper().readTree(body);
        }
    }

    Transport service() {
        return service;
    }

    void onPull(Transport other) {
        pulls = other;
    }

    void onAck(Transport other) {
        acks = other;
    }

    List<Sent> pulls() {
        return of("pull");
    }

    List<Sent> acks() {
        return of("ack");
    }

    private List<Sent> of(String what) {
        return sent.stream().filter(one -> one.what().equals(what)).toList();
    }

    static TransportResponse refusal(int status, int code, Headers headers) {
        String envelope = "{\"success\":false,\"errors\":[{\"code\":" + code
                + ",\"message\":\"scripted\"}],\"messages\":[],\"result\":null}";
        return TransportResponse.of(status, headers, envelope.getBytes(StandardCharsets.UTF_8));
    }

    static Transport refusing(int status, int code) {
        return request -> refusal(status, code, Headers.empty());
    }

    /** The service does what it is asked, and its answer is lost. */
    Transport losing() {
        return request -> {
            service.send(request).close();
            throw new IOException("Connection reset");
        };
    }
}

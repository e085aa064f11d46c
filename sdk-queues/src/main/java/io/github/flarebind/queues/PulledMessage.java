package io.github.flarebind.queues;

import io.github.flarebind.core.JsonCodec;
import io.github.flarebind.core.TypeRef;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A message that was pulled: this program's until it is acknowledged, given back, or its visibility timeout ends.
 *
 * <p>Read it as it was sent: text by {@link #text()}, JSON by {@link #json(Class)}, bytes by {@link #bytes()}. Over REST
 * bytes travel as base64 in a text message, so the receiver alone decides which of the two it is. What a Worker sent with
 * content type {@code v8} cannot be read here: all three throw {@link UnsupportedOperationException}.
 */
public final class PulledMessage {
    private final String id;
    private final String leaseId;
    private final int attempts;
    private final Instant timestamp;
    private final Payload payload;
    private final JsonCodec codec;

    PulledMessage(Delivery delivery, Payload payload, JsonCodec codec) {
        this.id = delivery.id();
        this.leaseId = delivery.leaseId();
        this.attempts = delivery.attempts();
        this.timestamp = delivery.timestamp();
        this.payload = payload;
        this.codec = codec;
    }

    /** The id of the message, the same each time it is given out. */
    public String id() {
        return id;
    }

    /** The id of this giving out, by which the service is told what became of it; {@code ack} and {@code retry} do. */
    public String leaseId() {
        return leaseId;
    }

    /** How often the message has been given out, this time included: 1 the first time. */
    public int attempts() {
        return attempts;
    }

    /** When it was sent, to the millisecond. */
    public Instant timestamp() {
        return timestamp;
    }

    /** What the sender said it is: {@code text}, {@code json}, {@code bytes} or {@code v8}. */
    public String contentType() {
        return payload.contentType();
    }

    /** The text of a text message as it was sent, base64 or not; the JSON itself of a JSON message. */
    public String text() {
        return payload.text();
    }

    /**
     * The bytes of a message that was sent as bytes, by this library (in base64 as text) or by a Worker; the UTF-8 of a
     * JSON message.
     *
     * @throws IllegalArgumentException when it is a text message and not base64, and so was not sent as bytes
     */
    public byte[] bytes() {
        return payload.bytes();
    }

    /**
     * The message read as JSON by the client's codec, be it a JSON message or a text that is JSON.
     *
     * @throws IllegalArgumentException when it is not JSON of this type
     */
    public <T> T json(Class<T> type) {
        return json(TypeRef.of(type));
    }

    /**
     * The message read as JSON by the client's codec, be it a JSON message or a text that is JSON.
     *
     * @throws IllegalArgumentException when it is not JSON of this type
     */
    public <T> T json(TypeRef<T> type) {
        return codec.read(text().getBytes(StandardCharsets.UTF_8), type);
    }

    /** Shows all but the body, which may be confidential. */
    @Override
    public String toString() {
        return "PulledMessage{id=" + id + ", attempts=" + attempts + ", timestamp=" + timestamp + ", contentType="
                + contentType() + '}';
    }

    /** The facts of one giving out, as the service tells them. */
    record Delivery(String id, String leaseId, int attempts, Instant timestamp) {}
}

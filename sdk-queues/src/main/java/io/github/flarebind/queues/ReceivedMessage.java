package io.github.flarebind.queues;

import io.github.flarebind.core.JsonCodec;
import io.github.flarebind.core.TypeRef;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/**
 * A message of a queue, pulled or peeked at.
 *
 * <p>Read it as it was sent: text by {@link #text()}, JSON by {@link #json(Class)}, bytes by {@link #bytes()}. Over
 * REST bytes travel as base64 in a text message, so the receiver alone decides which of the two it is. What a Worker
 * sent with content type {@code v8} cannot be read here: all three throw {@link UnsupportedOperationException}.
 */
public abstract sealed class ReceivedMessage permits PulledMessage, PeekedMessage {
    private final Facts facts;
    private final Payload payload;
    private final JsonCodec codec;

    ReceivedMessage(Facts facts, Payload payload, JsonCodec codec) {
        this.facts = facts;
        this.payload = payload;
        this.codec = codec;
    }

    /** The id of the message, the same each time it is given out. */
    public String id() {
        return facts.id();
    }

    /** How often the message has been given out: 1 the first time that it is pulled, 0 before. */
    public int attempts() {
        return facts.attempts();
    }

    /** When it was sent, to the millisecond. */
    public Instant timestamp() {
        return facts.timestamp();
    }

    /** What the sender said it is: {@code text}, {@code json}, {@code bytes} or {@code v8}. */
    public String contentType() {
        return payload.contentType();
    }

    /**
     * All that the service tells beside the message, such as {@code CF-sourceMessageSource}; empty where it is opaque.
     */
    public Map<String, String> metadata() {
        return payload.metadata();
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
        return getClass().getSimpleName() + "{id=" + id() + ", attempts=" + attempts() + ", timestamp=" + timestamp()
                + ", contentType=" + contentType() + '}';
    }

    /** What is true of a message wherever it is seen. */
    record Facts(String id, int attempts, Instant timestamp) {}
}

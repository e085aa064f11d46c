package io.github.flarebind.queues;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.github.flarebind.core.Body;
import io.github.flarebind.core.JsonCodec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * One message as REST takes it: text and JSON as they are, bytes as base64 text.
 *
 * @param json the message's fields
 * @param bytes the bytes of its body that count towards the limits
 */
record MessageForm(ObjectNode json, int bytes) {
    static MessageForm of(Body body, Optional<Duration> delay, JsonCodec codec) {
        MessageForm form = of(requireNonNull(body, "the body is null; Body.of(\"\") is an empty message"), codec);
        delay.ifPresent(wait -> form.json.put("delay_seconds", seconds(wait)));
        return form;
    }

    private static MessageForm of(Body given, JsonCodec codec) {
        Body body = given.resolve(codec);
        return switch (body.kind()) {
            case TEXT -> text(new String(read(body, "text"), StandardCharsets.UTF_8));
            case JSON -> json(read(body, "JSON"));
            case BYTES -> text(base64(body));
        };
    }

    private static MessageForm text(String text) {
        ObjectNode message = JsonNodeFactory.instance.objectNode().put("body", text);
        return new MessageForm(message.put("content_type", "text"), text.getBytes(StandardCharsets.UTF_8).length);
    }

    private static MessageForm json(byte[] json) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        // raw: the value stands as the caller's codec wrote it, down to the digits of its numbers
        message.putRawValue("body", new RawValue(new String(json, StandardCharsets.UTF_8)));
        return new MessageForm(message.put("content_type", "json"), json.length);
    }

    private static String base64(Body body) {
        long encoded = (body.length().orElseThrow() + 2) / 3 * 4;
        QueuesRules.messageBytes(encoded, "base64, which is how bytes are sent");
        return Base64.getEncoder().encodeToString(bytes(body));
    }

    private static byte[] read(Body body, String form) {
        QueuesRules.messageBytes(body.length().orElseThrow(), form);
        return bytes(body);
    }

    private static byte[] bytes(Body body) {
        try (InputStream in = body.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole seconds, rounded up: a message is never given out sooner than asked. */
    static long seconds(Duration delay) {
        return delay.plusNanos(999_999_999).toSeconds();
    }
}

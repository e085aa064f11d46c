package io.github.flarebind.queues;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.flarebind.core.internal.WireJson;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * The body of a pulled message, read by what the sender said it is.
 *
 * @param metadata what the service tells beside it, its content type among it
 * @param body how it came
 */
record Payload(Map<String, String> metadata, JsonNode body) {
    private static final String CONTENT_TYPE = "CF-Content-Type";

    Payload(String contentType, JsonNode body) {
        this(Map.of(CONTENT_TYPE, contentType), body);
    }

    String contentType() {
        return metadata.getOrDefault(CONTENT_TYPE, "text");
    }

    String text() {
        return switch (contentType()) {
            case "json" -> json();
            case "bytes" -> new String(binary(), StandardCharsets.UTF_8);
            case "v8" -> throw unreadable();
            default -> raw();
        };
    }

    byte[] bytes() {
        return switch (contentType()) {
            case "json" -> utf8(json());
            case "bytes" -> binary();
            case "v8" -> throw unreadable();
            default -> sentAsText();
        };
    }

    /** Both shapes are seen in production: the JSON itself, and its base64, which no JSON text can be mistaken for. */
    private String json() {
        return body.isTextual() ? base64(raw()).flatMap(Payload::parsed).orElse(raw()) : raw();
    }

    private byte[] binary() {
        return base64(raw()).orElseGet(() -> utf8(raw()));
    }

    private byte[] sentAsText() {
        return base64(raw())
                .orElseThrow(() -> new IllegalArgumentException(
                        "the message was sent as text, not as bytes (it is not base64): read it by text()"));
    }

    private String raw() {
        return body.isTextual() ? body.textValue() : body.toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<byte[]> base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            // the decoder takes missing padding and stray bits; what an encoder wrote has neither
            return Optional.of(bytes)
                    .filter(b -> Base64.getEncoder().encodeToString(b).equals(text));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Optional<String> parsed(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text).filter(Payload::isJson);
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }

    private static boolean isJson(String text) {
        try (JsonParser json = WireJson.mapper().createParser(text)) {
            if (json.nextToken() == null) {
                return false;
            }
            json.skipChildren();
            return json.nextToken() == null;
        } catch (IOException notJson) {
            return false;
        }
    }

    private static UnsupportedOperationException unreadable() {
        return new UnsupportedOperationException("the message was sent by a Worker with content type v8, which only"
                + " Workers can read: send it with contentType \"json\", \"text\" or \"bytes\"");
    }
}

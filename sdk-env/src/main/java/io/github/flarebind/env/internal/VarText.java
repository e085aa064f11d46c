package io.github.flarebind.env.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.flarebind.core.internal.JsNumber;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A value of {@code vars} as text: itself, or else as JSON, its numbers as the Worker's {@code JSON.stringify} writes them. */
final class VarText {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE).build();

    private VarText() {}

    /** What a Worker would not have of a value, for the message. */
    static Optional<String> wrong(JsonNode value) {
        Deque<JsonNode> left = new ArrayDeque<>(List.of(value)); // no recursion, which costs much of a small stack
        while (!left.isEmpty()) {
            JsonNode one = left.pop();
            if (one.isPojo()) {
                return Optional.of(" is or holds a date; write that in quotes");
            }
            if (one.isNumber() && !Double.isFinite(one.doubleValue())) {
                return Optional.of(" is or holds inf, nan or a number beyond 1.8e308, which a Worker has as null;"
                        + " write that in quotes");
            }
            one.forEach(left::push);
        }
        return Optional.empty();
    }

    static String of(JsonNode value) {
        return value.isTextual() ? value.asText() : json(value);
    }

    private static String json(JsonNode value) {
        StringWriter text = new StringWriter();
        try (JsonParser tokens = value.traverse();
                JsonGenerator written = JSON.createGenerator(text)) {
            while (tokens.nextToken() != null) {
                if (tokens.currentToken().isNumeric()) {
                    written.writeNumber(JsNumber.of(tokens.getDoubleValue()));
                } else {
                    written.copyCurrentEvent(tokens);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("a value in memory cannot be written", e);
        }
        return text.toString();
    }
}

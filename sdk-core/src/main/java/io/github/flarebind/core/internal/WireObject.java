package io.github.flarebind.core.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A JSON object of the protocol, read by field; what is missing or of another type is an {@link IOException}. */
public record WireObject(JsonNode node) {
    /** The field as text. */
    public String text(String field) throws IOException {
        return optionalText(field).orElseThrow(() -> missing(field, "text"));
    }

    /** The field as text, empty when it is absent or null. */
    public Optional<String> optionalText(String field) {
        return present(field).filter(JsonNode::isValueNode).map(JsonNode::asText);
    }

    /** The field as a whole number; numbers written as text are read too. */
    public long number(String field) throws IOException {
        JsonNode value = present(field).orElseThrow(() -> missing(field, "a number"));
        if (value.isNumber()) {
            return value.longValue();
        }
        try {
            return Long.parseLong(value.asText());
        } catch (NumberFormatException e) {
            throw new IOException(missing(field, "a number").getMessage(), e);
        }
    }

    /** Whether the field is true, as a boolean or as text. */
    public boolean flag(String field) {
        return present(field).map(JsonNode::asText).filter("true"::equals).isPresent();
    }

    /** The field as an ISO 8601 moment. */
    public Instant moment(String field) throws IOException {
        try {
            return OffsetDateTime.parse(text(field)).toInstant();
        } catch (DateTimeException e) {
            throw new IOException(missing(field, "an ISO 8601 date").getMessage(), e);
        }
    }

    /** The field as an ISO 8601 moment, empty when it is absent or null. */
    public Optional<Instant> optionalMoment(String field) throws IOException {
        return present(field).isPresent() ? Optional.of(moment(field)) : Optional.empty();
    }

    /** The field, an object. */
    public WireObject object(String field) throws IOException {
        return new WireObject(present(field).filter(JsonNode::isObject).orElseThrow(() -> missing(field, "an object")));
    }

    /** The field, whatever it is; empty when it is absent or null. */
    public Optional<JsonNode> present(String field) {
        return Optional.ofNullable(node.get(field)).filter(value -> !value.isNull());
    }

    /** The elements of the field, an array; none when it is absent. */
    public <R> List<R> list(String field, ResultReader.TreeReader<R> element) throws IOException {
        Optional<JsonNode> array = present(field);
        return array.isEmpty() ? List.of() : new WireObject(array.get()).elements(element);
    }

    /** The elements of this value, which must be an array. */
    public <R> List<R> elements(ResultReader.TreeReader<R> element) throws IOException {
        if (!node.isArray()) {
            throw new IOException("an array was expected, not " + node.getNodeType());
        }
        List<R> list = new ArrayList<>(node.size());
        for (JsonNode item : node) {
            list.add(element.read(new WireObject(item)));
        }
        return list;
    }

    private static IOException missing(String field, String kind) {
        return new IOException("the field " + field + " is missing or is not " + kind);
    }
}

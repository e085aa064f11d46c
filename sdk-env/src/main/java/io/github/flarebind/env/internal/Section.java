package io.github.flarebind.env.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.flarebind.core.Jurisdiction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An object of a configuration, read by field; what is of another type than expected is refused with its place.
 *
 * @param document what it is part of
 * @param path the way to it
 * @param node what is in it
 */
record Section(Document document, String path, JsonNode node) {
    Place place() {
        return new Place(document.file(), document.line(path), path);
    }

    /** The place of a field, or of this object where the field is not. */
    Place place(String field) {
        String there = FieldPath.of(path, field);
        return new Place(document.file(), document.lines().getOrDefault(there, document.line(path)), there);
    }

    void requireObject() {
        if (!node.isObject()) {
            throw place().wrong(" is " + kind(node) + "; an object is expected");
        }
    }

    /** A field that must be there and must not be empty. */
    String text(String field) {
        return optionalText(field)
                .orElseThrow(() -> place(field).wrong(" is missing; a text that is not empty is expected"));
    }

    /** A field that is not empty if it is there. */
    Optional<String> optionalText(String field) {
        Optional<String> text = anyText(field);
        if (text.isPresent() && text.get().isBlank()) {
            throw place(field).wrong(" is empty; put something there, or leave it out");
        }
        return text;
    }

    /** A field that may be empty. */
    Optional<String> anyText(String field) {
        return present(field).map(value -> {
            if (!value.isTextual()) {
                throw wrong(field, value, "a text");
            }
            return value.asText();
        });
    }

    /** A field that is a whole number of at least 0. */
    OptionalInt number(String field) {
        Optional<JsonNode> there = present(field);
        if (there.isEmpty()) {
            return OptionalInt.empty();
        }
        JsonNode value = there.get();
        if (!value.isNumber() || !value.canConvertToExactIntegral() || !value.canConvertToInt() || value.asInt() < 0) {
            throw wrong(field, value, "a whole number from 0 to " + Integer.MAX_VALUE);
        }
        return OptionalInt.of(value.asInt());
    }

    /** A field that is true or false; false when it is not there. */
    boolean flag(String field) {
        return present(field)
                .map(value -> {
                    if (!value.isBoolean()) {
                        throw wrong(field, value, "true or false");
                    }
                    return value.asBoolean();
                })
                .orElse(false);
    }

    /** The field {@code jurisdiction}, of databases and buckets. */
    Optional<Jurisdiction> jurisdiction() {
        return optionalText("jurisdiction")
                .filter(code -> !code.equals("default")) // as if it were not said
                .map(code -> Arrays.stream(Jurisdiction.values())
                        .filter(one -> one.code().equals(code))
                        .findFirst()
                        .orElseThrow(() ->
                                place("jurisdiction").wrong(" is no jurisdiction; eu, us or fedramp is expected")));
    }

    /** A field that is an object. */
    Optional<Section> section(String field) {
        return present(field).map(value -> inner(FieldPath.of(path, field), value));
    }

    /** A field that is an array of objects; none when it is not there. */
    List<Section> sections(String field) {
        Optional<JsonNode> there = present(field);
        if (there.isEmpty()) {
            return List.of();
        }
        if (!there.get().isArray()) {
            throw wrong(field, there.get(), "an array of objects");
        }
        List<Section> sections = new ArrayList<>();
        for (JsonNode element : there.get()) {
            sections.add(inner(FieldPath.of(FieldPath.of(path, field), sections.size()), element));
        }
        return sections;
    }

    private Section inner(String where, JsonNode value) {
        Section inner = new Section(document, where, value);
        inner.requireObject();
        return inner;
    }

    /** The names of the fields, as they are written. */
    List<String> fields() {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private Optional<JsonNode> present(String field) {
        return Optional.ofNullable(node.get(field));
    }

    private RuntimeException wrong(String field, JsonNode value, String expected) {
        return place(field).wrong(" is " + kind(value) + "; " + expected + " is expected");
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "an array";
            case BOOLEAN -> "true or false";
            case NULL -> "null";
            case NUMBER -> "a number";
            case OBJECT -> "an object";
            case POJO -> "a date";
            case STRING -> "a text";
            case BINARY, MISSING -> "nothing";
        };
    }
}

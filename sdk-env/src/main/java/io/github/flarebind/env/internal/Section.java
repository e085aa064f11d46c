package io.github.flarebind.env.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.flarebind.core.Jurisdiction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An object of a configuration, read by field; what is of another type than expected is a problem with its place, and as
 * if it were not there.
 *
 * @param document what it is part of
 * @param path the way to it
 * @param node what is in it
 * @param problems what was found to be wrong in the document
 */
record Section(Document document, String path, JsonNode node, Problems problems) {
    Place place() {
        return new Place(document.file(), document.line(path), path);
    }

    /** The place of a field, or of this object where the field is not. */
    Place place(String field) {
        String there = FieldPath.of(path, field);
        return new Place(document.file(), document.lines().getOrDefault(there, document.line(path)), there);
    }

    boolean isObject() {
        return expect(node.isObject(), place(), node, "an object");
    }

    boolean has(String field) {
        return node.has(field);
    }

    /** A field that must be there and must not be empty; what stands for it otherwise is empty. */
    String text(String field) {
        if (!has(field)) {
            problems.add(place(field), " is missing; a text that is not empty is expected");
        }
        return optionalText(field).orElse("");
    }

    /** A field that is not empty if it is there. */
    Optional<String> optionalText(String field) {
        Optional<String> text = anyText(field);
        if (text.isPresent() && text.get().isBlank()) {
            problems.add(place(field), " is empty; put something there, or leave it out");
            return Optional.empty();
        }
        return text;
    }

    /** A field that is as if it were not there when it is empty, which is how wrangler deploys it. */
    Optional<String> emptyIsNone(String field) {
        return node.path(field).asText().isEmpty()
                ? anyText(field).filter(text -> !text.isEmpty())
                : optionalText(field);
    }

    /** A field that may be empty. */
    Optional<String> anyText(String field) {
        return present(field)
                .filter(value -> expect(value.isTextual(), place(field), value, "a text"))
                .map(JsonNode::asText);
    }

    /** A field that is a whole number of at least 0. */
    OptionalInt number(String field) {
        String expected = "a whole number from 0 to " + Integer.MAX_VALUE;
        return present(field)
                .filter(value -> expect(isCount(value), place(field), value, expected))
                .map(value -> OptionalInt.of(value.asInt()))
                .orElse(OptionalInt.empty());
    }

    private static boolean isCount(JsonNode value) {
        return value.isNumber() && value.canConvertToExactIntegral() && value.canConvertToInt() && value.asInt() >= 0;
    }

    /** A field that is true or false; false when it is not there. */
    boolean flag(String field) {
        return present(field)
                .filter(value -> expect(value.isBoolean(), place(field), value, "true or false"))
                .map(JsonNode::asBoolean)
                .orElse(false);
    }

    /** The field {@code jurisdiction}, of databases and buckets; {@code other} says how one is reached that is not known. */
    Optional<Jurisdiction> jurisdiction(String other) {
        Optional<String> code = emptyIsNone("jurisdiction").filter(one -> !one.equals("default")); // as if not said
        Optional<Jurisdiction> known = code.flatMap(one -> Arrays.stream(Jurisdiction.values())
                .filter(law -> law.code().equals(one))
                .findFirst());
        if (code.isPresent() && known.isEmpty()) {
            problems.add(
                    place("jurisdiction"), " is no jurisdiction known here; eu, us or fedramp is expected" + other);
        }
        return known;
    }

    /** A field that is an object. */
    Optional<Section> section(String field) {
        return present(field)
                .map(value -> inner(FieldPath.of(path, field), value))
                .filter(Section::isObject);
    }

    /** A field that is an array of objects; none when it is not there. */
    List<Section> sections(String field) {
        Optional<JsonNode> array =
                present(field).filter(value -> expect(value.isArray(), place(field), value, "an array of objects"));
        List<Section> elements = new ArrayList<>();
        array.ifPresent(all -> all.forEach(element ->
                elements.add(inner(FieldPath.of(FieldPath.of(path, field), elements.size()), element))));
        return elements.stream().filter(Section::isObject).toList();
    }

    private Section inner(String where, JsonNode value) {
        return new Section(document, where, value, problems);
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

    private boolean expect(boolean fits, Place at, JsonNode value, String expected) {
        if (!fits) {
            problems.add(at, " is " + kind(value) + "; " + expected + " is expected");
        }
        return fits;
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

package io.github.flarebind.testing.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.flarebind.testing.engine.ServiceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * A JSON object of a request in which every field is known; one that is not is refused by name.
 *
 * @param json the object
 * @param code what the service says of a field that is wrong
 */
record KnownFields(JsonNode json, int code) {
    static KnownFields of(RestCall call, int code, String... known) {
        return of(call.json(), code, known);
    }

    static KnownFields of(JsonNode json, int code, String... known) {
        if (!json.isObject()) {
            throw new ServiceException(ServiceException.Kind.INVALID, code, "the request body is not a JSON object");
        }
        json.fieldNames().forEachRemaining(name -> {
            if (!List.of(known).contains(name)) {
                throw unknown("field '" + name + '\'');
            }
        });
        return new KnownFields(json, code);
    }

    static ServiceException unknown(String what) {
        return new ServiceException(
                ServiceException.Kind.UNSUPPORTED, 0, "the in-memory Cloudflare does not know the " + what);
    }

    /** The object in this one, empty if it is not there. */
    KnownFields object(String name, String... known) {
        return of(present(name).orElseGet(Envelopes::object), code, known);
    }

    /** The items of the array, none if it is not there. */
    List<JsonNode> list(String name) {
        List<JsonNode> items = new ArrayList<>();
        checked(name, JsonNode::isArray, "an array").ifPresent(array -> array.forEach(items::add));
        return items;
    }

    /** The field, unless it is absent or null. */
    Optional<JsonNode> present(String name) {
        return Optional.ofNullable(json.get(name)).filter(value -> !value.isNull());
    }

    Optional<String> text(String name) {
        return checked(name, JsonNode::isTextual, "a string").map(JsonNode::textValue);
    }

    boolean flag(String name) {
        return checked(name, JsonNode::isBoolean, "a boolean")
                .map(JsonNode::booleanValue)
                .orElse(false);
    }

    OptionalLong number(String name) {
        return checked(name, value -> value.isIntegralNumber() && value.canConvertToLong(), "a whole number")
                .map(value -> OptionalLong.of(value.longValue()))
                .orElseGet(OptionalLong::empty);
    }

    OptionalInt smallNumber(String name) {
        return checked(name, value -> value.isIntegralNumber() && value.canConvertToInt(), "a whole number")
                .map(value -> OptionalInt.of(value.intValue()))
                .orElseGet(OptionalInt::empty);
    }

    private Optional<JsonNode> checked(String name, Predicate<JsonNode> right, String kind) {
        Optional<JsonNode> value = present(name);
        if (value.isPresent() && !right.test(value.get())) {
            throw new ServiceException(ServiceException.Kind.INVALID, code, name + " is not " + kind);
        }
        return value;
    }
}

package io.github.flarebind.d1;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.flarebind.core.internal.WireJson;
import io.github.flarebind.core.internal.WireObject;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads {@code meta}; fields that it does not know are passed over. */
final class MetaReader {
    private static final double NANOS_PER_MILLI = 1e6;

    private final Map<String, Object> fields = new HashMap<>();

    void read(JsonToken first, JsonParser json) throws IOException {
        read("", first, json);
    }

    private void read(String within, JsonToken first, JsonParser json) throws IOException {
        if (first != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            field(within + name, json.nextToken(), json);
        }
    }

    private void field(String name, JsonToken token, JsonParser json) throws IOException {
        if (name.equals("timings")) {
            read("timings.", token, json);
            return;
        }
        Object value = scalar(token, json);
        if (value != null) {
            fields.put(name, value);
        }
    }

    private static @Nullable Object scalar(JsonToken token, JsonParser json) throws IOException {
        if (token.isNumeric()) {
            return json.getDoubleValue();
        }
        if (token.isBoolean()) {
            return json.getBooleanValue();
        }
        json.skipChildren();
        return token == JsonToken.VALUE_STRING ? json.getText() : null;
    }

    /** The meta that stands in {@code result}, all of it empty when there is none. */
    static D1Meta of(WireObject result) throws IOException {
        MetaReader reader = new MetaReader();
        try (JsonParser json = WireJson.mapper().treeAsTokens(result.node().path("meta"))) {
            JsonToken first = json.nextToken();
            if (first != null) {
                reader.read(first, json);
            }
        }
        return reader.meta();
    }

    D1Meta meta() {
        return new D1Meta(
                millis("duration").orElse(Duration.ZERO),
                whole("changes"),
                whole("last_row_id"),
                flag("changed_db").orElse(false),
                whole("size_after"),
                whole("rows_read"),
                whole("rows_written"),
                text("served_by"),
                text("served_by_region"),
                text("served_by_colo"),
                flag("served_by_primary"),
                number("total_attempts").map(n -> OptionalInt.of(n.intValue())).orElseGet(OptionalInt::empty),
                millis("timings.sql_duration_ms"));
    }

    private Optional<Duration> millis(String field) {
        return number(field).map(millis -> Duration.ofNanos(Math.round(millis * NANOS_PER_MILLI)));
    }

    private long whole(String field) {
        return number(field).orElse(0.0).longValue();
    }

    private Optional<Double> number(String field) {
        return as(Double.class, field);
    }

    private Optional<Boolean> flag(String field) {
        return as(Boolean.class, field);
    }

    private Optional<String> text(String field) {
        return as(String.class, field);
    }

    private <T> Optional<T> as(Class<T> type, String field) {
        return Optional.ofNullable(fields.get(field)).filter(type::isInstance).map(type::cast);
    }
}

package io.github.flarebind.kv;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.flarebind.core.JsonCodec;
import io.github.flarebind.core.JsonValue;
import io.github.flarebind.core.TypeRef;
import io.github.flarebind.core.internal.Resource;
import io.github.flarebind.core.internal.ResultReader;
import io.github.flarebind.core.internal.WireJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a bulk get asks for, and how its values are read in one pass; a value that reads as null is absent. Values are asked
 * for as text, JSON too: so one that is no JSON can be named, no number is rewritten on the way, and wrangler dev, which knows
 * text alone, does the same.
 *
 * @param withMetadata whether each value stands in an entry with its metadata
 * @param value reads one value
 */
record BulkGet<V>(boolean withMetadata, ResultReader<V> value) implements ResultReader<Map<String, V>> {
    static BulkGet<String> text() {
        return new BulkGet<>(false, BulkGet::text);
    }

    static <T> BulkGet<T> json(JsonCodec codec, TypeRef<T> type) {
        requireNonNull(type, "the type is null");
        return new BulkGet<>(false, json -> codec.read(text(json).getBytes(StandardCharsets.UTF_8), type));
    }

    /** The same values with their metadata, which {@code codec} will read. */
    BulkGet<KvEntry<V>> withMetadata(JsonCodec codec) {
        return new BulkGet<>(true, json -> entry(json, codec));
    }

    Map<String, Object> body(List<String> keys) {
        return withMetadata
                ? Map.of("keys", keys, "type", "text", "withMetadata", true)
                : Map.of("keys", keys, "type", "text");
    }

    @Override
    public Map<String, V> read(JsonParser json) throws IOException {
        Map<String, V> found = new HashMap<>();
        boolean told = false;
        requireObject(json, "the result");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            if (json.currentName().equals("values")) {
                told = true;
                values(json, found);
            } else {
                json.nextToken();
                json.skipChildren();
            }
        }
        if (!told) {
            throw new IOException("the field values is missing");
        }
        return found;
    }

    private void values(JsonParser json, Map<String, V> found) throws IOException {
        json.nextToken();
        requireObject(json, "the field values");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            V read = json.nextToken() == JsonToken.VALUE_NULL ? null : value(key, json);
            if (read != null) {
                found.put(key, read);
            }
        }
    }

    private @Nullable V value(String key, JsonParser json) throws IOException {
        try {
            return value.read(json);
        } catch (IllegalArgumentException e) {
            throw misfit(key, e);
        }
    }

    /** {@code e}, told with the key whose value the codec refuses. */
    static IllegalArgumentException misfit(String key, IllegalArgumentException e) {
        return new IllegalArgumentException("the value of " + Resource.of("key", key) + ": " + e.getMessage(), e);
    }

    private @Nullable KvEntry<V> entry(JsonParser json, JsonCodec codec) throws IOException {
        V read = null;
        Optional<JsonValue> metadata = Optional.empty();
        Optional<Instant> expiration = Optional.empty();
        requireObject(json, "a value with metadata");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            boolean none = json.nextToken() == JsonToken.VALUE_NULL;
            switch (none ? "" : field) {
                case "value" -> read = value.read(json);
                case "metadata" -> metadata = Optional.of(jsonValue(json, codec));
                case "expiration" -> expiration = Optional.of(Expiration.of(json.getLongValue()));
                default -> json.skipChildren();
            }
        }
        return read == null ? null : new KvEntry<>(read, metadata, expiration);
    }

    static JsonValue jsonValue(JsonParser json, JsonCodec codec) throws IOException {
        return JsonValue.of(new String(copied(json), StandardCharsets.UTF_8), codec);
    }

    private static String text(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw new IOException("a value is not text");
        }
        return json.getText();
    }

    /** What the parser stands on, by itself and exact. */
    private static byte[] copied(JsonParser json) throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        try (JsonGenerator generator = WireJson.mapper().createGenerator(copy)) {
            generator.copyCurrentStructureExact(json);
        }
        return copy.toByteArray();
    }

    private static void requireObject(JsonParser json, String what) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new IOException(what + " is not an object");
        }
    }
}

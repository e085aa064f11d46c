package io.github.flarebind.core;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** A {@link JsonCodec} over a Jackson mapper. */
public final class JacksonJsonCodec implements JsonCodec {
    private final ObjectMapper mapper;

    private JacksonJsonCodec(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * Returns a codec with Jackson's defaults, but that it passes over fields that a class does not have, and refuses what stands
     * behind a value.
     */
    public static JacksonJsonCodec defaults() {
        return new JacksonJsonCodec(new ObjectMapper()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS));
    }

    /** Returns a codec over the caller's own mapper, with its modules and settings. */
    public static JacksonJsonCodec of(ObjectMapper mapper) {
        return new JacksonJsonCodec(requireNonNull(mapper, "mapper"));
    }

    @Override
    public byte[] write(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "a " + value.getClass().getName() + " cannot be written as JSON" + where(e), e);
        }
    }

    @Override
    public <T> T read(byte[] json, TypeRef<T> type) {
        try {
            return mapper.readValue(json, mapper.constructType(type.type()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON of " + type + where(e), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("not JSON of " + type, e);
        }
    }

    /** The kind of misfit and its place; Jackson's own text, kept as the cause, may quote the value. */
    private static String where(JsonProcessingException e) {
        String place =
                e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
                        ? " at " + mapping.getPathReference().replaceAll("[\\w.$]+\\[", "[")
                        : "";
        JsonLocation location = e.getLocation();
        String line = location == null ? "" : ", line " + location.getLineNr() + " column " + location.getColumnNr();
        return " (" + e.getClass().getSimpleName().replace("Exception", "") + place + line + ")";
    }
}

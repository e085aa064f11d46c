package io.github.flarebind.core;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;

/** A JSON value that came back, such as a key's metadata; read as text or as a type of the caller's. */
public final class JsonValue {
    private final String text;
    private final JsonCodec codec;

    private JsonValue(String text, JsonCodec codec) {
        this.text = text;
        this.codec = codec;
    }

    /** Returns the JSON {@code text}, read by {@code codec}. */
    public static JsonValue of(String text, JsonCodec codec) {
        return new JsonValue(requireNonNull(text, "text"), requireNonNull(codec, "codec"));
    }

    /** The JSON itself. */
    public String text() {
        return text;
    }

    /**
     * The value as a {@code T}.
     *
     * @throws IllegalArgumentException when it does not fit
     */
    public <T> T json(Class<T> type) {
        return json(TypeRef.of(type));
    }

    /**
     * The value as a {@code T}.
     *
     * @throws IllegalArgumentException when it does not fit
     */
    public <T> T json(TypeRef<T> type) {
        return codec.read(text.getBytes(StandardCharsets.UTF_8), type);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonValue value && text.equals(value.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Says how long it is; the value itself may be confidential. */
    @Override
    public String toString() {
        return "JSON of " + text.length() + " characters";
    }
}

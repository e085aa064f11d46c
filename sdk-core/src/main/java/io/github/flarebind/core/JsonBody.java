package io.github.flarebind.core;

import java.io.InputStream;
import java.util.OptionalLong;

/** A value that becomes bytes once a client's codec is at hand. */
final class JsonBody extends Body {
    private final Object value;

    JsonBody(Object value) {
        this.value = value;
    }

    @Override
    public Kind kind() {
        return Kind.JSON;
    }

    @Override
    public OptionalLong length() {
        return OptionalLong.empty();
    }

    @Override
    public boolean replayable() {
        return true;
    }

    @Override
    public InputStream open() {
        throw new IllegalStateException("JSON that is not yet written: call resolve(codec) first");
    }

    @Override
    public Body resolve(JsonCodec codec) {
        return new BytesBody(Kind.JSON, codec.write(value));
    }

    @Override
    public String toString() {
        return "JSON body of a " + value.getClass().getName();
    }
}

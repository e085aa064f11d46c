package io.github.flarebind.core.internal;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the {@code result} of an envelope in one pass; the parser stands on the result's first token. */
@FunctionalInterface
public interface ResultReader<R> {
    @Nullable
    R read(JsonParser json) throws IOException;

    /** Reads a small result through its tree. */
    static <R> ResultReader<R> tree(TreeReader<R> reader) {
        return json -> reader.read(new WireObject(json.readValueAsTree()));
    }

    /** Passes over a result that says nothing. */
    static ResultReader<Void> ignored() {
        return json -> {
            json.skipChildren();
            return null;
        };
    }

    /** Makes a value of a tree. */
    @FunctionalInterface
    interface TreeReader<R> {
        R read(WireObject result) throws IOException;
    }
}

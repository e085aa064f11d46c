package io.github.flarebind.core;

import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;

/** Bodies one after another, such as the parts of a form around a value. */
final class ConcatBody extends Body {
    private final List<Body> parts;

    ConcatBody(List<Body> parts) {
        this.parts = parts;
    }

    @Override
    public Kind kind() {
        return Kind.BYTES;
    }

    @Override
    public OptionalLong length() {
        return OptionalLong.of(
                parts.stream().mapToLong(part -> part.length().orElseThrow()).sum());
    }

    @Override
    public boolean replayable() {
        return parts.stream().allMatch(Body::replayable);
    }

    @Override
    public boolean inMemory() {
        return parts.stream().allMatch(Body::inMemory);
    }

    @Override
    public InputStream open() {
        return new SequenceInputStream(
                Collections.enumeration(parts.stream().map(Body::open).toList()));
    }

    @Override
    public String toString() {
        return parts.toString();
    }
}

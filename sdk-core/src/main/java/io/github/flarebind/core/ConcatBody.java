package io.github.flarebind.core;

import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.Iterator;
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
                parts.stream().mapToLong(part -> part.length().orElseThrow()).reduce(0, Math::addExact));
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
    @SuppressWarnings("JdkObsolete") // SequenceInputStream takes nothing newer
    public InputStream open() {
        Iterator<Body> next = parts.iterator();
        return new SequenceInputStream(new Enumeration<InputStream>() {
            @Override
            public boolean hasMoreElements() {
                return next.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return next.next().open(); // only now, so that a part that fails leaves no other open
            }
        });
    }

    @Override
    public String toString() {
        return parts.toString();
    }
}

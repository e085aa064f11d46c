package io.github.flarebind.core;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.OptionalLong;

final class BytesBody extends Body {
    private final Kind kind;
    private final byte[] bytes;

    BytesBody(Kind kind, byte[] bytes) {
        this.kind = kind;
        this.bytes = bytes;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public OptionalLong length() {
        return OptionalLong.of(bytes.length);
    }

    @Override
    public boolean replayable() {
        return true;
    }

    @Override
    public boolean inMemory() {
        return true;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public String toString() {
        return kind + " body of " + bytes.length + " bytes";
    }
}

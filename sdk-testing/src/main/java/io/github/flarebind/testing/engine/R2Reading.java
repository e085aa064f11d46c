package io.github.flarebind.testing.engine;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An object whose bytes stay until this is closed, whatever becomes of its key meanwhile. */
public final class R2Reading implements AutoCloseable {
    private final R2Record found;

    /** Takes hold of bytes that are there. */
    R2Reading(R2Record found) {
        this.found = found;
        found.content().retain();
    }

    public R2Record found() {
        return found;
    }

    /** Some of the bytes; to close them is to close this. */
    public InputStream open(R2Span span) throws IOException {
        return new FilterInputStream(found.content().open(span)) {
            private boolean open = true;

            @Override
            public void close() throws IOException {
                super.close();
                if (open) {
                    open = false;
                    R2Reading.this.close();
                }
            }
        };
    }

    @Override
    public void close() {
        found.content().release();
    }
}

package io.github.flarebind.testing.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * An object's bytes: those of one put, or of the parts of an upload one after another, never joined.
 *
 * @param blobs the pieces in order
 * @param length how many bytes they have together
 */
record R2Content(List<R2Blob> blobs, long length) {
    R2Content {
        blobs = List.copyOf(blobs);
    }

    static R2Content of(R2Blob blob) {
        return new R2Content(List.of(blob), blob.length());
    }

    static R2Content joined(List<R2Content> contents) {
        return new R2Content(
                contents.stream().flatMap(content -> content.blobs.stream()).toList(),
                contents.stream().mapToLong(R2Content::length).sum());
    }

    /** Where the piece at {@code index} is. */
    R2Span piece(int index) {
        long offset = blobs.subList(0, index).stream().mapToLong(R2Blob::length).sum();
        return new R2Span(offset, blobs.get(index).length());
    }

    void retain() {
        blobs.forEach(R2Blob::retain);
    }

    void release() {
        blobs.forEach(R2Blob::release);
    }

    /** Some of the bytes, a piece opened when it is come to. */
    InputStream open(R2Span span) throws IOException {
        return new R2SpanStream(blobs, span);
    }
}

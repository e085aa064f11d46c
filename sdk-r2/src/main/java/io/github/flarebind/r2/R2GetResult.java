package io.github.flarebind.r2;

import java.util.Optional;

/**
 * What a get with conditions came to. It holds a connection while there is a body: close it.
 *
 * @param object what R2 knows of the object
 * @param body the object with its bytes; empty when a condition does not hold
 */
public record R2GetResult(R2Object object, Optional<R2ObjectBody> body) implements AutoCloseable {
    /** Closes the body, if there is one. */
    @Override
    public void close() {
        body.ifPresent(R2ObjectBody::close);
    }
}

package io.github.flarebind.r2;

import io.github.flarebind.core.internal.ApiCall;
import io.github.flarebind.core.internal.Decoder;
import io.github.flarebind.core.internal.Parts;
import io.github.flarebind.core.internal.Plan;
import io.github.flarebind.r2.internal.R2Product;
import java.util.Optional;
import java.util.function.Function;

/**
 * A get under conditions. Where they do not hold, no wire tells all of the object, so that it is asked for by itself.
 *
 * @param get the read
 * @param head asks for the object without its bytes
 */
record ConditionalGet(Function<Parts, ApiCall<Optional<Read>>> get, Function<Parts, ApiCall<Optional<R2Object>>> head)
        implements Plan.Work<Optional<R2GetResult>> {
    private static final int NOT_MODIFIED = 304;

    /** The status of an answer that says that a condition does not hold. */
    static final int PRECONDITION_FAILED = 412;

    /**
     * What a read under conditions came to.
     *
     * @param body the object, where they hold
     */
    record Read(Optional<R2ObjectBody> body) {}

    /** Empty when the object is absent. */
    static Decoder<Optional<Read>> decoder(Decoder<R2ObjectBody> body) {
        return Decoder.optional(
                R2Product.OBJECT_NOT_FOUND,
                answer -> answer.status() == NOT_MODIFIED || answer.status() == PRECONDITION_FAILED
                        ? new Read(Optional.empty())
                        : new Read(Optional.of(body.decode(answer))));
    }

    @Override
    public Optional<R2GetResult> run(Parts parts) {
        Optional<Read> read = get.apply(parts).await();
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Optional<R2ObjectBody> body = read.get().body();
        return body.isPresent()
                ? Optional.of(new R2GetResult(body.get().object(), body))
                : head.apply(parts).await().map(object -> new R2GetResult(object, Optional.empty()));
    }
}

package io.github.flarebind.r2;

import io.github.flarebind.core.internal.Decoder;
import java.util.List;
import java.util.Optional;

/** What a write under conditions came to. */
final class S3Conditions {
    private S3Conditions() {}

    /**
     * Empty when they did not hold. Where the caller lets it be repeated, and an earlier attempt was perhaps done, that very
     * attempt may be why: then nothing can be told, and the refusal is thrown.
     */
    static <T> Decoder<Optional<T>> decoder(Decoder<T> done) {
        return answer -> {
            if (answer.status() != ConditionalGet.PRECONDITION_FAILED) {
                return Optional.of(done.decode(answer));
            }
            if (answer.afterLoss()) {
                throw answer.refused(List.of(S3Errors.unheld()));
            }
            return Optional.empty();
        };
    }
}

package io.github.flarebind.core.error;

import java.util.List;
import java.util.stream.Stream;

/**
 * One error as the service told it. Codes are numbered per product: 10007 means one thing in R2 and another in Workers.
 *
 * @param code the number, 0 when the service gave none
 * @param message the text, perhaps empty
 * @param chain the causes behind it ({@code error_chain}), outermost first
 */
public record ApiError(int code, String message, List<ApiError> chain) {
    /** Copies the chain. */
    public ApiError {
        chain = List.copyOf(chain);
    }

    /** This error and everything in its chain, outermost first. */
    public Stream<ApiError> flat() {
        return Stream.concat(Stream.of(this), chain.stream().flatMap(ApiError::flat));
    }
}

package io.github.flarebind.core.internal;

import io.github.flarebind.core.error.ApiError;
import io.github.flarebind.core.error.ApiException;
import io.github.flarebind.core.error.ApiFailure;
import java.util.Optional;

/** What one service means by its codes, which are not unique between services. */
public interface Product {
    /** The name, such as {@code "KV"}. */
    String name();

    /** Why {@code wrangler dev} cannot serve it, and the way out; empty when it does. */
    default Optional<String> notOnWranglerDev() {
        return Optional.empty();
    }

    /** What the service means by {@code error}, where its own table has it; its chain is asked about apart. */
    default Optional<Code> code(ApiError error) {
        return Optional.empty();
    }

    /** The exception for a failure of {@code operation}: known codes first, then the status. */
    default ApiException exception(ApiFailure failure, Operation operation) {
        return exception(Code.of(failure.status(), failure.errors(), this), failure, operation);
    }

    /** The exception for a failure that {@code code} tells the meaning of, with AS_STATUS resolved. */
    default ApiException exception(Code code, ApiFailure failure, Operation operation) {
        return code.meaning().exception(failure, operation.permission(), code.hint());
    }
}

package io.github.flarebind.d1.internal;

import io.github.flarebind.core.error.ApiError;
import io.github.flarebind.core.error.ApiException;
import io.github.flarebind.core.error.ApiFailure;
import io.github.flarebind.core.error.ConflictException;
import io.github.flarebind.core.error.NotFoundException;
import io.github.flarebind.core.error.ServerException;
import io.github.flarebind.core.internal.Product;
import java.util.List;

/** What D1 means by its codes and texts. */
public final class D1Product implements Product {
    /** The code of a missing database. */
    public static final int DATABASE_NOT_FOUND = 7404;

    /** The code of a name that another database has. */
    public static final int NAME_TAKEN = 7502;

    static final Product INSTANCE = new D1Product();

    private static final List<String> TRANSIENT = List.of(
            "D1 DB reset because its code was updated.",
            "Internal error while starting up D1 DB storage caused object to be reset.",
            "Internal error in D1 DB storage caused object to be reset.",
            "Network connection lost.",
            "Cannot resolve D1 DB due to transient issue on remote node.",
            "Can't read from request stream because client disconnected.");

    private D1Product() {}

    @Override
    public String name() {
        return "D1";
    }

    @Override
    public String permission() {
        return "D1 Read or D1 Write";
    }

    @Override
    public boolean transientError(ApiError error) {
        return error.flat().anyMatch(e -> TRANSIENT.stream().anyMatch(e.message()::contains));
    }

    @Override
    public ApiException exception(ApiFailure failure) {
        if (failure.has(NAME_TAKEN)) {
            return new ConflictException(failure);
        }
        if (failure.has(DATABASE_NOT_FOUND)) {
            return new NotFoundException(failure);
        }
        return failure.errors().stream().anyMatch(this::transientError)
                ? new ServerException(failure)
                : Product.super.exception(failure);
    }
}

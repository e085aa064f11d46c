package io.github.flarebind.d1.internal;

import io.github.flarebind.core.error.ApiError;
import io.github.flarebind.core.error.ApiException;
import io.github.flarebind.core.error.ApiFailure;
import io.github.flarebind.core.error.InvalidRequestException;
import io.github.flarebind.core.internal.Code;
import io.github.flarebind.core.internal.Meaning;
import io.github.flarebind.core.internal.Operation;
import io.github.flarebind.core.internal.Product;
import io.github.flarebind.d1.D1ConstraintException;
import io.github.flarebind.d1.D1Exception;
import io.github.flarebind.d1.D1UnavailableException;
import java.util.Optional;

/** What D1 means by its codes and texts. */
public final class D1Product implements Product {
    /** The code of a missing database. */
    public static final int DATABASE_NOT_FOUND = 7404;

    /** The code of a name that another database has. */
    public static final int NAME_TAKEN = 7502;

    private static final int SQL_FAILED = 7500;
    private static final int MALFORMED = 7400;
    private static final String PAST =
            "Check the bookmark, or the moment: the past is kept for 30 days, 7 on the free plan";

    static final Product INSTANCE = new D1Product();

    private D1Product() {}

    @Override
    public String name() {
        return "D1";
    }

    @Override
    public Optional<Code> code(ApiError error) {
        return D1Codes.of(error);
    }

    @Override
    public ApiException exception(Code code, ApiFailure failure, Operation operation) {
        if (D1Codes.unavailable(failure.errors())) {
            return new D1UnavailableException(failure, code.hint());
        }
        if (failure.has(MALFORMED) && (operation == D1Operation.BOOKMARK || operation == D1Operation.RESTORE)) {
            return new InvalidRequestException(failure, PAST);
        }
        return code.meaning() == Meaning.INVALID && aboutSql(failure, operation)
                ? aboutSql(failure, code.hint())
                : Product.super.exception(code, failure, operation);
    }

    private static boolean aboutSql(ApiFailure failure, Operation operation) {
        boolean told = failure.has(SQL_FAILED) || failure.status() == 200;
        return (told && operation == D1Operation.QUERY)
                || SqlFailure.of(failure.errors()).lasting();
    }

    private static D1Exception aboutSql(ApiFailure failure, String hint) {
        return SqlFailure.of(failure.errors()).code().equals(Optional.of("SQLITE_CONSTRAINT"))
                ? new D1ConstraintException(failure, hint)
                : new D1Exception(failure, hint);
    }
}

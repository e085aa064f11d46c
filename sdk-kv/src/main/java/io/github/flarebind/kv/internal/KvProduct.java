package io.github.flarebind.kv.internal;

import static io.github.flarebind.core.internal.Meaning.CONFLICT;
import static io.github.flarebind.core.internal.Meaning.INVALID;
import static io.github.flarebind.core.internal.Meaning.NOT_FOUND;
import static io.github.flarebind.core.internal.Meaning.THROTTLED;

import io.github.flarebind.core.error.ApiError;
import io.github.flarebind.core.error.ApiException;
import io.github.flarebind.core.error.ApiFailure;
import io.github.flarebind.core.error.RateLimitedException;
import io.github.flarebind.core.internal.Code;
import io.github.flarebind.core.internal.Operation;
import io.github.flarebind.core.internal.Product;
import java.util.List;
import java.util.Optional;

/** What KV means by its codes. */
public final class KvProduct implements Product {
    /** The code of a missing key. */
    public static final int KEY_NOT_FOUND = 10009;

    /** The code of a missing namespace. */
    public static final int NAMESPACE_NOT_FOUND = 10013;

    /** The code of a title that another namespace has. */
    public static final int TITLE_TAKEN = 10014;

    static final Product INSTANCE = new KvProduct();

    private static final String BULK = "A bulk get takes 1 to 100 keys";
    private static final String EXPIRY = "A key expires at least 60 seconds ahead: check this machine's clock, too";

    private static final String ONE_A_SECOND =
            "Perhaps the key is written more than once a second, the most that KV" + " takes: write it less often";

    /** A text, for its code is told of other refusals, too. */
    private static final String TOO_LARGE = "Total size of request exceeds";

    private static final String FEWER = "The values have more than 25 MB together: ask for fewer keys at once";

    // 10001 is not here: it is told of what is invalid as well as of what is not allowed
    private static final List<Code> TABLE = List.of(
            new Code(KEY_NOT_FOUND, NOT_FOUND),
            new Code(NAMESPACE_NOT_FOUND, NOT_FOUND),
            new Code(TITLE_TAKEN, CONFLICT, "Choose another title, or use the namespace that has it"),
            new Code(10019, INVALID, "A title has 1 to 512 characters"),
            new Code(10012, INVALID, BULK),
            new Code(10029, INVALID, BULK),
            new Code(10033, INVALID, EXPIRY),
            new Code(10034, INVALID, EXPIRY));

    private KvProduct() {}

    @Override
    public String name() {
        return "KV";
    }

    @Override
    public Optional<Code> code(ApiError error) {
        return error.message().contains(TOO_LARGE)
                ? Optional.of(new Code(error.code(), INVALID, FEWER))
                : Code.in(TABLE, error);
    }

    /** A 429 that may be about the key alone says so. */
    @Override
    public ApiException exception(Code code, ApiFailure failure, Operation operation) {
        boolean ofKey = operation.pacedByResource() && code.meaning() == THROTTLED && code.number() == 0;
        return ofKey
                ? new RateLimitedException(failure, ONE_A_SECOND)
                : Product.super.exception(code, failure, operation);
    }
}

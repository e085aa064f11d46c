package io.github.flarebind.r2.internal;

import io.github.flarebind.core.error.ApiError;
import io.github.flarebind.core.error.ApiException;
import io.github.flarebind.core.error.ApiFailure;
import io.github.flarebind.core.error.ConflictException;
import io.github.flarebind.core.error.NotFoundException;
import io.github.flarebind.core.internal.Product;
import java.util.Set;

/** What R2 means by its codes. */
public final class R2Product implements Product {
    /** The code of a missing bucket, or of one in another jurisdiction. */
    public static final int BUCKET_NOT_FOUND = 10006;

    /** The code of a missing object. */
    public static final int OBJECT_NOT_FOUND = 10007;

    // a name that is taken, told in two ways, and a bucket that is not empty
    private static final Set<Integer> CONFLICTS = Set.of(10004, 10073, 10008);

    // ServiceUnavailable and ClientDisconnect, the latter under status 400
    private static final Set<Integer> TRANSIENT = Set.of(10043, 10054);

    static final Product INSTANCE = new R2Product();

    private R2Product() {}

    @Override
    public String name() {
        return "R2";
    }

    @Override
    public String permission() {
        return "Workers R2 Storage Read or Write";
    }

    @Override
    public boolean transientError(ApiError error) {
        return TRANSIENT.contains(error.code());
    }

    @Override
    public ApiException exception(ApiFailure failure) {
        if (failure.has(BUCKET_NOT_FOUND)) {
            return new NotFoundException(failure);
        }
        return CONFLICTS.stream().anyMatch(failure::has)
                ? new ConflictException(failure)
                : Product.super.exception(failure);
    }
}

package io.github.flarebind.r2.internal;

import io.github.flarebind.core.error.ApiError;
import io.github.flarebind.core.internal.Code;
import io.github.flarebind.core.internal.Product;
import java.util.Optional;
import java.util.Set;

/** What R2 means by its codes. */
public final class R2Product implements Product {
    /** The code of a missing bucket, or of one in another jurisdiction. */
    public static final int BUCKET_NOT_FOUND = 10006;

    /** The code of a missing object. */
    public static final int OBJECT_NOT_FOUND = 10007;

    /** The code of a multipart upload that was completed, aborted or never begun. */
    public static final int UPLOAD_NOT_FOUND = 10024;

    /** The code of an object that a lock rule of its bucket holds. */
    public static final int OBJECT_LOCKED = 10069;

    /** Of failures, and of too many writes at a time. */
    private static final Set<Integer> PASSING = Set.of(10001, 10043, 10054, 10058);

    static final Product INSTANCE = new R2Product();

    private R2Product() {}

    /** Whether {@code error} passes by itself, so that the same request may do later. */
    public static boolean passes(ApiError error) {
        return PASSING.contains(error.code());
    }

    @Override
    public String name() {
        return "R2";
    }

    @Override
    public Optional<Code> code(ApiError error) {
        return Code.in(R2Codes.TABLE, error);
    }
}

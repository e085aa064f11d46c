package io.github.flarebind.r2.internal;

import io.github.flarebind.core.error.ApiError;
import io.github.flarebind.core.internal.Code;
import io.github.flarebind.core.internal.Product;
import java.util.Optional;

/** What R2 means by its codes. */
public final class R2Product implements Product {
    /** The code of a missing bucket, or of one in another jurisdiction. */
    public static final int BUCKET_NOT_FOUND = 10006;

    /** The code of a missing object. */
    public static final int OBJECT_NOT_FOUND = 10007;

    static final Product INSTANCE = new R2Product();

    private R2Product() {}

    @Override
    public String name() {
        return "R2";
    }

    @Override
    public Optional<Code> code(ApiError error) {
        return Code.in(R2Codes.TABLE, error);
    }
}

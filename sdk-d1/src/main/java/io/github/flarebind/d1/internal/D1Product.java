package io.github.flarebind.d1.internal;

import io.github.flarebind.core.error.ApiError;
import io.github.flarebind.core.internal.Code;
import io.github.flarebind.core.internal.Product;
import java.util.Optional;

/** What D1 means by its codes and texts. */
public final class D1Product implements Product {
    /** The code of a missing database. */
    public static final int DATABASE_NOT_FOUND = 7404;

    /** The code of a name that another database has. */
    public static final int NAME_TAKEN = 7502;

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
}

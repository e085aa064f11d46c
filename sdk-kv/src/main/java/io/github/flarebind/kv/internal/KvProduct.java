package io.github.flarebind.kv.internal;

import io.github.flarebind.core.error.ApiException;
import io.github.flarebind.core.error.ApiFailure;
import io.github.flarebind.core.error.ConflictException;
import io.github.flarebind.core.internal.Product;

/** What KV means by its codes. */
public final class KvProduct implements Product {
    /** The code of a missing key. */
    public static final int KEY_NOT_FOUND = 10009;

    /** The code of a missing namespace. */
    public static final int NAMESPACE_NOT_FOUND = 10013;

    /** The code of a title that another namespace has. */
    public static final int TITLE_TAKEN = 10014;

    static final Product INSTANCE = new KvProduct();

    private KvProduct() {}

    @Override
    public String name() {
        return "KV";
    }

    @Override
    public String permission() {
        return "Workers KV Storage Read or Write";
    }

    @Override
    public ApiException exception(ApiFailure failure) {
        return failure.has(TITLE_TAKEN) ? new ConflictException(failure) : Product.super.exception(failure);
    }
}

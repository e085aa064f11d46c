package io.github.flarebind.r2.internal;

import io.github.flarebind.core.internal.Product;

/** What R2 means by its codes. */
public final class R2Product implements Product {
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
}

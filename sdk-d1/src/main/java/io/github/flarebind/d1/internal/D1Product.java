package io.github.flarebind.d1.internal;

import io.github.flarebind.core.internal.Product;

/** What D1 means by its codes. */
public final class D1Product implements Product {
    static final Product INSTANCE = new D1Product();

    private D1Product() {}

    @Override
    public String name() {
        return "D1";
    }

    @Override
    public String permission() {
        return "D1 Read or D1 Write";
    }
}

package io.github.flarebind.queues.internal;

import io.github.flarebind.core.internal.Product;

/** What Queues means by its codes. */
public final class QueuesProduct implements Product {
    static final Product INSTANCE = new QueuesProduct();

    private QueuesProduct() {}

    @Override
    public String name() {
        return "Queues";
    }

    @Override
    public String permission() {
        return "Queues Read and Queues Write";
    }
}

package io.github.flarebind.core.internal;

import io.github.flarebind.core.Replay;

enum TestOperation implements Operation {
    READ(Replay.SAFE),
    WRITE(Replay.UNSAFE);

    private static final Product PRODUCT = new Product() {
        @Override
        public String name() {
            return "Test";
        }
    };

    private final Replay replay;

    TestOperation(Replay replay) {
        this.replay = replay;
    }

    @Override
    public Product product() {
        return PRODUCT;
    }

    @Override
    public String permission() {
        return "Test Read";
    }

    @Override
    public String label() {
        return this == READ ? "read" : "write";
    }

    @Override
    public Replay replay() {
        return replay;
    }
}

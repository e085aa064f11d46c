package io.github.flarebind.d1.internal;

import static io.github.flarebind.core.Replay.SAFE;
import static io.github.flarebind.core.Replay.UNSAFE;

import io.github.flarebind.core.Replay;
import io.github.flarebind.core.internal.Operation;
import io.github.flarebind.core.internal.Product;

/** Every wire request of D1. */
public enum D1Operation implements Operation {
    QUERY("query", UNSAFE),
    CREATE_DATABASE("create database", UNSAFE),
    LIST_DATABASES("list databases", SAFE),
    DELETE_DATABASE("delete database", SAFE);

    private final String label;
    private final Replay replay;

    D1Operation(String label, Replay replay) {
        this.label = label;
        this.replay = replay;
    }

    @Override
    public Product product() {
        return D1Product.INSTANCE;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public Replay replay() {
        return replay;
    }
}

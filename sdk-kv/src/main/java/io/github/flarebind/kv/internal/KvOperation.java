package io.github.flarebind.kv.internal;

import static io.github.flarebind.core.Replay.SAFE;
import static io.github.flarebind.core.Replay.UNSAFE;

import io.github.flarebind.core.Replay;
import io.github.flarebind.core.internal.Operation;
import io.github.flarebind.core.internal.Product;

/** Every wire request of KV. */
public enum KvOperation implements Operation {
    GET("get", SAFE),
    BULK_GET("bulk get", SAFE),
    PUT("put", SAFE),
    DELETE("delete", SAFE),
    LIST("list", SAFE),
    CREATE_NAMESPACE("create namespace", UNSAFE),
    LIST_NAMESPACES("list namespaces", SAFE),
    DELETE_NAMESPACE("delete namespace", SAFE);

    private final String label;
    private final Replay replay;

    KvOperation(String label, Replay replay) {
        this.label = label;
        this.replay = replay;
    }

    @Override
    public Product product() {
        return KvProduct.INSTANCE;
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

package io.github.flarebind.kv.internal;

import static io.github.flarebind.core.Replay.SAFE;
import static io.github.flarebind.core.Replay.UNSAFE;
import static io.github.flarebind.kv.internal.KvPermission.READ;
import static io.github.flarebind.kv.internal.KvPermission.WRITE;

import io.github.flarebind.core.Replay;
import io.github.flarebind.core.internal.Operation;
import io.github.flarebind.core.internal.Product;

/** Every wire request of KV. */
public enum KvOperation implements Operation {
    GET("get", SAFE, READ),
    GET_METADATA("get metadata", SAFE, READ),
    BULK_GET("bulk get", SAFE, READ),
    PUT("put", SAFE, WRITE),
    BULK_PUT("bulk put", SAFE, WRITE),
    BULK_DELETE("bulk delete", SAFE, WRITE),
    DELETE("delete", SAFE, WRITE),
    LIST("list", SAFE, READ),
    CREATE_NAMESPACE("create namespace", UNSAFE, WRITE),
    GET_NAMESPACE("get namespace", SAFE, READ),
    LIST_NAMESPACES("list namespaces", SAFE, READ),
    RENAME_NAMESPACE("rename namespace", SAFE, WRITE),
    DELETE_NAMESPACE("delete namespace", SAFE, WRITE);

    private final String label;
    private final Replay replay;
    private final String permission;

    KvOperation(String label, Replay replay, String permission) {
        this.label = label;
        this.replay = replay;
        this.permission = permission;
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

    @Override
    public String permission() {
        return permission;
    }

    /** A key takes one write a second. */
    @Override
    public boolean pacedByResource() {
        return this == PUT;
    }
}

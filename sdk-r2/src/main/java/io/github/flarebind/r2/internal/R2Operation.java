package io.github.flarebind.r2.internal;

import static io.github.flarebind.core.Replay.SAFE;
import static io.github.flarebind.core.Replay.UNSAFE;

import io.github.flarebind.core.Replay;
import io.github.flarebind.core.internal.Operation;
import io.github.flarebind.core.internal.Product;

/** Every wire request of R2. */
public enum R2Operation implements Operation {
    GET("get", SAFE),
    PUT("put", SAFE),
    DELETE("delete", SAFE),
    HEAD("head", SAFE),
    LIST("list", SAFE),
    CREATE_BUCKET("create bucket", UNSAFE),
    LIST_BUCKETS("list buckets", SAFE),
    DELETE_BUCKET("delete bucket", SAFE);

    private final String label;
    private final Replay replay;

    R2Operation(String label, Replay replay) {
        this.label = label;
        this.replay = replay;
    }

    @Override
    public Product product() {
        return R2Product.INSTANCE;
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

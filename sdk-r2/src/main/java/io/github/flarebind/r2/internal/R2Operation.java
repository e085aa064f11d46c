package io.github.flarebind.r2.internal;

import static io.github.flarebind.core.Replay.SAFE;
import static io.github.flarebind.core.Replay.UNSAFE;
import static io.github.flarebind.r2.internal.R2Permission.READ;
import static io.github.flarebind.r2.internal.R2Permission.WRITE;

import io.github.flarebind.core.Replay;
import io.github.flarebind.core.internal.Operation;
import io.github.flarebind.core.internal.Product;

/** Every wire request of R2. */
public enum R2Operation implements Operation {
    GET("get", SAFE, READ),
    PUT("put", SAFE, WRITE),
    DELETE("delete", SAFE, WRITE),
    HEAD("head", SAFE, READ),
    LIST("list", SAFE, READ),
    DELETE_OBJECTS("delete objects", SAFE, WRITE),
    COPY("copy", UNSAFE, WRITE),
    CREATE_UPLOAD("create multipart upload", UNSAFE, WRITE),
    UPLOAD_PART("upload part", SAFE, WRITE),
    COPY_PART("copy part", SAFE, WRITE),
    LIST_PARTS("list parts", SAFE, READ),
    LIST_UPLOADS("list multipart uploads", SAFE, READ),
    COMPLETE_UPLOAD("complete multipart upload", UNSAFE, WRITE),
    ABORT_UPLOAD("abort multipart upload", SAFE, WRITE),
    CREATE_BUCKET("create bucket", UNSAFE, WRITE),
    LIST_BUCKETS("list buckets", SAFE, READ),
    GET_BUCKET("get bucket", SAFE, READ),
    CHANGE_STORAGE_CLASS("change storage class", SAFE, WRITE),
    DELETE_BUCKET("delete bucket", SAFE, WRITE),
    VERIFY_USER_TOKEN("verify user token", SAFE, READ),
    VERIFY_ACCOUNT_TOKEN("verify account token", SAFE, READ),
    TEMPORARY_CREDENTIALS("temporary credentials", SAFE, WRITE);

    private final String label;
    private final Replay replay;
    private final String permission;

    R2Operation(String label, Replay replay, String permission) {
        this.label = label;
        this.replay = replay;
        this.permission = permission;
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

    @Override
    public String permission() {
        return permission;
    }

    /** An object takes one write a second. */
    @Override
    public boolean pacedByResource() {
        return switch (this) {
            case PUT, DELETE, COPY, COMPLETE_UPLOAD -> true;
            default -> false;
        };
    }
}

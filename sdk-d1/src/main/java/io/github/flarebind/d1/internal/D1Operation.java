package io.github.flarebind.d1.internal;

import static io.github.flarebind.core.Replay.SAFE;
import static io.github.flarebind.core.Replay.UNSAFE;
import static io.github.flarebind.d1.internal.D1Permission.READ;
import static io.github.flarebind.d1.internal.D1Permission.SQL;
import static io.github.flarebind.d1.internal.D1Permission.WRITE;

import io.github.flarebind.core.Replay;
import io.github.flarebind.core.internal.Operation;
import io.github.flarebind.core.internal.Product;

/** Every wire request of D1. */
public enum D1Operation implements Operation {
    QUERY("query", UNSAFE, SQL),
    CREATE_DATABASE("create database", UNSAFE, WRITE),
    LIST_DATABASES("list databases", SAFE, READ),
    GET_DATABASE("get database", SAFE, READ),
    UPDATE_DATABASE("update database", SAFE, WRITE),
    DELETE_DATABASE("delete database", SAFE, WRITE),
    // the content's hash names an import: beginning it again is the same one, as long as it runs
    BEGIN_IMPORT("begin import", SAFE, WRITE),
    UPLOAD_IMPORT("upload import", SAFE, WRITE),
    INGEST_IMPORT("ingest import", SAFE, WRITE),
    POLL_IMPORT("poll import", SAFE, WRITE),
    EXPORT("export", SAFE, READ),
    DOWNLOAD_EXPORT("download export", SAFE, READ),
    BOOKMARK("bookmark", SAFE, READ),
    // a second restore would forget the bookmark that undoes the first
    RESTORE("restore", UNSAFE, WRITE);

    private final String label;
    private final Replay replay;
    private final String permission;

    D1Operation(String label, Replay replay, String permission) {
        this.label = label;
        this.replay = replay;
        this.permission = permission;
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

    @Override
    public String permission() {
        return permission;
    }
}

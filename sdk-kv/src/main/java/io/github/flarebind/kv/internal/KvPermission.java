package io.github.flarebind.kv.internal;

/** The permission groups of KV, as the dashboard names them. */
final class KvPermission {
    static final String READ = "Workers KV Storage Read";
    static final String WRITE = "Workers KV Storage Write";

    private KvPermission() {}
}

package io.github.flarebind.env.internal;

import io.github.flarebind.d1.D1Database;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.r2.R2Bucket;
import java.util.Arrays;
import java.util.Optional;

/** What a name of {@code env} may stand for. */
enum Kind {
    D1("D1 database", "d1", D1Database.class),
    KV("KV namespace", "kv", KvNamespace.class),
    R2("R2 bucket", "r2", R2Bucket.class),
    QUEUE("queue", "queue", CloudflareQueue.class),
    VAR("var", "var", String.class);

    private final String title;
    private final String accessor;
    private final Class<?> type;

    Kind(String title, String accessor, Class<?> type) {
        this.title = title;
        this.accessor = accessor;
        this.type = type;
    }

    /** The kind that this type of Java stands for. */
    static Optional<Kind> of(Class<?> type) {
        return Arrays.stream(values()).filter(kind -> kind.type == type).findFirst();
    }

    /** The kind whose asynchronous twin this type is. */
    static Optional<Kind> ofTwin(Class<?> type) {
        return Arrays.stream(values())
                .filter(kind ->
                        type.getName().equals(kind.type.getPackageName() + ".Async" + kind.type.getSimpleName()))
                .findFirst();
    }

    /** What people call it. */
    String title() {
        return title;
    }

    /** What people say before that. */
    String article() {
        return this == R2 ? "an" : "a";
    }

    /** What to call on the environment to have it. */
    String call(String name) {
        return accessor + "(\"" + name + "\")";
    }

    /** What it is in Java. */
    Class<?> type() {
        return type;
    }
}

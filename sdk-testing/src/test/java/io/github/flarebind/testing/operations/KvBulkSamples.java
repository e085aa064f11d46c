package io.github.flarebind.testing.operations;

import static io.github.flarebind.kv.internal.KvOperation.BULK_DELETE;
import static io.github.flarebind.kv.internal.KvOperation.BULK_GET;
import static io.github.flarebind.kv.internal.KvOperation.BULK_PUT;
import static io.github.flarebind.kv.internal.KvOperation.PUT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.BulkResult;
import io.github.flarebind.core.TypeRef;
import io.github.flarebind.core.internal.Operation;
import io.github.flarebind.kv.AsyncKvNamespace;
import io.github.flarebind.kv.KvEntry;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.kv.KvPair;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Every call of KV that takes any number of keys. */
final class KvBulkSamples {
    private static final List<String> KEYS = List.of("k", "none");

    private KvBulkSamples() {}

    static List<Sample<?>> all() {
        return List.of(
                getAll("getAll(Iterable)", kv -> kv.getAll(KEYS), kv -> kv.getAll(KEYS), "7"),
                getAll(
                        "getAllJson(Iterable, Class)",
                        kv -> kv.getAllJson(KEYS, Integer.class),
                        kv -> kv.getAllJson(KEYS, Integer.class),
                        7),
                getAll(
                        "getAllJson(Iterable, TypeRef)",
                        kv -> kv.getAllJson(KEYS, new TypeRef<Integer>() {}),
                        kv -> kv.getAllJson(KEYS, new TypeRef<Integer>() {}),
                        7),
                getAllWithMetadata(),
                putAll(),
                deleteAll());
    }

    private static <V> SampleBuilder<Map<String, V>> reading(String method) {
        return Sample.<Map<String, V>>of("KvNamespace." + method, BULK_GET)
                .given(scene -> scene.kv().put("k", "7"));
    }

    private static <V> Sample<?> getAll(
            String method,
            Function<KvNamespace, Map<String, V>> blocking,
            Function<AsyncKvNamespace, CompletableFuture<Map<String, V>>> async,
            V value) {
        return KvBulkSamples.<V>reading(method)
                .blocking(scene -> blocking.apply(scene.kv()))
                .async(scene -> async.apply(scene.kv().async()))
                .gives((found, quiet) -> assertThat(found).isEqualTo(Map.of("k", value)));
    }

    private static Sample<?> getAllWithMetadata() {
        return KvBulkSamples.<KvEntry<String>>reading("getAllWithMetadata(Iterable)")
                .blocking(scene -> scene.kv().getAllWithMetadata(KEYS))
                .async(scene -> scene.kv().async().getAllWithMetadata(KEYS))
                .gives((found, quiet) -> assertThat(found)
                        .hasEntrySatisfying(
                                "k", entry -> assertThat(entry.value()).isEqualTo("7")));
    }

    /** What fails is told key by key, so that the table of what is thrown has nothing to try. */
    private static SampleBuilder<BulkResult<String>> writing(String method, Operation... operations) {
        return Sample.<BulkResult<String>>of("KvNamespace." + method, operations)
                .requests(0)
                .trailing(1);
    }

    private static Sample<?> putAll() {
        List<KvPair> pairs = List.of(KvPair.of("k", "new"));
        return writing("putAll(Iterable)", BULK_PUT, PUT)
                .blocking(scene -> scene.kv().putAll(pairs))
                .async(scene -> scene.kv().async().putAll(pairs))
                .gives((result, quiet) -> assertThat(result.done()).isEqualTo(1));
    }

    private static Sample<?> deleteAll() {
        return writing("deleteAll(Iterable)", BULK_DELETE)
                .blocking(scene -> scene.kv().deleteAll(KEYS))
                .async(scene -> scene.kv().async().deleteAll(KEYS))
                .gives((result, quiet) -> assertThat(result.done()).isEqualTo(2));
    }
}

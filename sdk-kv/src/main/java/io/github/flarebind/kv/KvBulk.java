package io.github.flarebind.kv;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.BulkResult;
import io.github.flarebind.core.TypeRef;
import io.github.flarebind.core.internal.ApiCall;
import io.github.flarebind.core.internal.Plan;
import io.github.flarebind.kv.internal.KvOperation;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The bulk writes of a namespace, each one plan. */
record KvBulk(KvCalls calls) {
    Plan<BulkResult<String>> putAll(Iterable<KvPair> pairs) {
        requireNonNull(pairs, "pairs is null");
        return calls.plan(KvOperation.BULK_PUT, parts -> {
            BulkReport report = new BulkReport();
            BulkQueue<PutItem> queue =
                    queue(report, pairs, pair -> put(report, requireNonNull(pair, "a pair is null")));
            return new BulkWrite<>(parts, queue, report).run(chunk -> put(calls.in(parts), chunk));
        });
    }

    private Optional<PutItem> put(BulkReport report, KvPair pair) {
        return report.unless(pair.key(), () -> PutItem.of(pair, calls.runtime()));
    }

    private static ApiCall<Set<String>> put(KvCalls part, BulkChunk<PutItem> chunk) {
        return chunk.single() ? BulkCalls.put(part, chunk.items().get(0)) : BulkCalls.put(part, chunk.items());
    }

    Plan<BulkResult<String>> deleteAll(Iterable<String> keys) {
        requireNonNull(keys, "keys is null");
        return calls.plan(KvOperation.BULK_DELETE, parts -> {
            BulkReport report = new BulkReport();
            BulkQueue<DeleteItem> queue = queue(
                    report, keys, key -> report.unless(key, () -> new DeleteItem(KvRules.key(key), oneByOne(), 0)));
            return new BulkWrite<>(parts, queue, report).run(chunk -> delete(calls.in(parts), chunk));
        });
    }

    private static ApiCall<Set<String>> delete(KvCalls part, BulkChunk<DeleteItem> chunk) {
        return chunk.single() ? BulkCalls.delete(part, chunk.items().get(0)) : BulkCalls.delete(part, chunk.items());
    }

    <V> Plan<Map<String, V>> getAll(
            Iterable<String> keys, BiFunction<ReadCalls, List<String>, ApiCall<Map<String, V>>> get) {
        requireNonNull(keys, "keys is null");
        return calls.plan(
                KvOperation.BULK_GET,
                parts -> new GetAll<>(
                                keys.iterator(),
                                chunk -> get.apply(calls.in(parts).reads(), chunk))
                        .run(parts));
    }

    <T> Plan<Map<String, T>> getAllJson(Iterable<String> keys, TypeRef<T> type) {
        requireNonNull(type, "the type is null");
        return getAll(keys, (reads, chunk) -> reads.getJson(chunk, type));
    }

    /** On wrangler dev, which has no bulk writes. */
    private boolean oneByOne() {
        return calls.runtime().onWranglerDev();
    }

    private static <T, I extends BulkItem<I>> BulkQueue<I> queue(
            BulkReport report, Iterable<T> given, Function<T, Optional<I>> item) {
        Iterator<Optional<I>> items =
                StreamSupport.stream(given.spliterator(), false).map(item).iterator();
        return new BulkQueue<>(items, report::begun);
    }
}

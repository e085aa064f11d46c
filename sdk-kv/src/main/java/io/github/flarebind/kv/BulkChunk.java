package io.github.flarebind.kv;

import io.github.flarebind.kv.internal.KvLimits;
import java.util.ArrayList;
import java.util.List;

/** Items that go in one request: several small ones, or a single one. */
final class BulkChunk<I extends BulkItem<I>> {
    /** Enough to be worth a request, and little enough for several at once to fit in memory. */
    static final long MOST_BYTES = 4 * 1024 * 1024;

    private final List<I> items = new ArrayList<>();
    private long bytes;

    /** Whether {@code item} may join those that are here. */
    boolean takes(I item) {
        boolean alone = item.single() || single();
        return items.isEmpty() || (!alone && items.size() < KvLimits.BULK_PAIRS && bytes + item.bytes() <= MOST_BYTES);
    }

    void add(I item) {
        items.add(item);
        bytes += item.bytes();
    }

    List<I> items() {
        return items;
    }

    long bytes() {
        return bytes;
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    /** Whether it is one item that goes by itself, not as a bulk of one. */
    boolean single() {
        return !items.isEmpty() && items.get(0).single();
    }
}

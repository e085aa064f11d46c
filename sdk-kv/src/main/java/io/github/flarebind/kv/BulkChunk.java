package io.github.flarebind.kv;

import java.util.ArrayList;
import java.util.List;

/** Items that go in one request: several small ones, or a single one. */
final class BulkChunk<I extends BulkItem<I>> {
    /** Enough to be worth a request, and little enough for several at once to fit in memory. */
    private static final long MOST_BYTES = 4 * 1024 * 1024;

    private final List<I> items = new ArrayList<>();
    private final int most;
    private long bytes;

    /** A chunk of at most {@code most} items. */
    BulkChunk(int most) {
        this.most = most;
    }

    /** Whether {@code item} may join those that are here. */
    boolean takes(I item) {
        boolean alone = item.large() || items.stream().anyMatch(BulkItem::large);
        return items.isEmpty() || (!alone && items.size() < most && bytes + item.bytes() <= MOST_BYTES);
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

    /** Whether it goes as a put of its own and not as a bulk of one. */
    boolean single() {
        return items.size() == 1 && (most == 1 || items.get(0).large());
    }
}

package io.github.flarebind.kv;

import io.github.flarebind.kv.internal.KvLimits;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes chunks of the caller's items, reading no further than they are sent. Of one key, only one item is on its way: the
 * next one waits, so that the last one wins.
 */
final class BulkQueue<I extends BulkItem<I>> {
    /** No more is read meanwhile; so one value of 25 MiB can be on its way and another one be made. */
    private static final long ENOUGH_IN_FLIGHT = 16 * 1024 * 1024;

    private final Iterator<Optional<I>> source;
    private final Consumer<String> begun;
    private final Deque<I> again = new ArrayDeque<>();
    private final Set<String> busy = new HashSet<>();
    private @Nullable I held;
    private long inFlight;
    private long waiting;

    /** A queue over {@code source}, whose empty items are passed over; {@code begun} is told of each key before it is sent. */
    BulkQueue(Iterator<Optional<I>> source, Consumer<String> begun) {
        this.source = source;
        this.begun = begun;
    }

    /** The next chunk; nothing when there is none, or none before another one has ended. */
    Optional<BulkChunk<I>> next() {
        if (inFlight >= ENOUGH_IN_FLIGHT) {
            return Optional.empty();
        }
        BulkChunk<I> next = muchWaits() ? retried() : fresh();
        if (next.isEmpty()) {
            next = retried();
        }
        inFlight += next.bytes();
        return next.isEmpty() ? Optional.empty() : Optional.of(next);
    }

    /** Whether more would be held than a chunk takes if new items went first. */
    private boolean muchWaits() {
        return again.size() >= KvLimits.BULK_PAIRS || waiting >= BulkChunk.MOST_BYTES;
    }

    private BulkChunk<I> fresh() {
        BulkChunk<I> fresh = new BulkChunk<>();
        for (I item = peek(); item != null; item = peek()) {
            if (busy.contains(item.key()) || !fresh.takes(item)) {
                return fresh;
            }
            take(fresh, item);
        }
        return fresh;
    }

    private void take(BulkChunk<I> fresh, I item) {
        busy.add(item.key());
        begun.accept(item.key());
        fresh.add(item);
        held = null;
    }

    private @Nullable I peek() {
        while (held == null && source.hasNext()) {
            held = source.next().orElse(null);
        }
        return held;
    }

    private BulkChunk<I> retried() {
        BulkChunk<I> retried = new BulkChunk<>();
        while (!again.isEmpty() && retried.takes(again.element())) {
            retried.add(again.remove());
        }
        waiting -= retried.bytes();
        return retried;
    }

    /** The chunk is no longer on its way. */
    void ended(BulkChunk<I> ended) {
        inFlight -= ended.bytes();
    }

    /** The key may be sent again with another pair. */
    void settled(I item) {
        busy.remove(item.key());
    }

    /** The same pair is to be sent again. */
    void again(I item) {
        again.add(item.again());
        waiting += item.bytes();
    }
}

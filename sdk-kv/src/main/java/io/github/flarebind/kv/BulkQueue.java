package io.github.flarebind.kv;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes chunks of the caller's items, reading no further than they are sent. Of one key, only one item is on its way: the
 * next one waits, so that the last one wins.
 */
final class BulkQueue<I extends BulkItem<I>> {
    private static final long MOST_IN_FLIGHT = 32 * 1024 * 1024;

    private final Iterator<Optional<I>> source;
    private final int chunk;
    private final Deque<I> again = new ArrayDeque<>();
    private final Set<String> busy = new HashSet<>();
    private @Nullable I held;
    private long inFlight;

    /** A queue over {@code source}, whose empty items are passed over, in chunks of at most {@code chunk}. */
    BulkQueue(Iterator<Optional<I>> source, int chunk) {
        this.source = source;
        this.chunk = chunk;
    }

    /** The next chunk; nothing when there is none, or none before another one has ended. */
    Optional<BulkChunk<I>> next() {
        BulkChunk<I> next = again.size() >= chunk ? retried() : fresh();
        if (next.isEmpty()) {
            next = retried();
        }
        inFlight += next.bytes();
        return next.isEmpty() ? Optional.empty() : Optional.of(next);
    }

    private BulkChunk<I> fresh() {
        BulkChunk<I> fresh = new BulkChunk<>(chunk);
        for (I item = peek(); item != null; item = peek()) {
            boolean full = inFlight > 0 && inFlight + fresh.bytes() + item.bytes() > MOST_IN_FLIGHT;
            if (full || busy.contains(item.key()) || !fresh.takes(item)) {
                return fresh;
            }
            take(fresh, item);
        }
        return fresh;
    }

    private void take(BulkChunk<I> fresh, I item) {
        busy.add(item.key());
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
        BulkChunk<I> retried = new BulkChunk<>(chunk);
        while (!again.isEmpty() && retried.takes(again.element())) {
            retried.add(again.remove());
        }
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
    }
}

package io.github.flarebind.kv;

import io.github.flarebind.core.BulkResult;
import io.github.flarebind.core.error.AuthenticationException;
import io.github.flarebind.core.error.NotFoundException;
import io.github.flarebind.core.error.PermissionDeniedException;
import io.github.flarebind.core.internal.ApiCall;
import io.github.flarebind.core.internal.Parts;
import io.github.flarebind.core.internal.Parts.Ended;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/**
 * Writes any number of items, a few chunks at a time; keys that the service did not do are sent again, and they alone.
 *
 * @param parts the requests of the plan
 * @param queue what is to be written
 * @param report what it comes to
 */
record BulkWrite<I extends BulkItem<I>>(Parts parts, BulkQueue<I> queue, BulkReport report) {
    private static final int WIDTH = 4;
    private static final int TRIES = 3;

    /** Writes all; {@code call} tells which keys of a chunk were not done. */
    BulkResult<String> run(Function<BulkChunk<I>, ApiCall<Set<String>>> call) throws InterruptedException {
        parts.each(WIDTH, this::next, call, this::ended);
        return report.result();
    }

    private Optional<BulkChunk<I>> next() throws InterruptedException {
        Optional<BulkChunk<I>> next = queue.next();
        int tries = next.map(chunk -> chunk.items().get(0).tries()).orElse(0);
        if (tries > 0) {
            // perhaps it was written within the last second: a key takes one write a second
            parts.pause(Duration.ofMillis(1000 + ThreadLocalRandom.current().nextLong(250L << tries)));
        }
        return next;
    }

    private void ended(Ended<BulkChunk<I>, Set<String>> ended) {
        queue.ended(ended.part());
        ended.failure().ifPresent(BulkWrite::requireMore);
        for (I item : ended.part().items()) {
            if (ended.failure().isPresent()) {
                failed(item, String.valueOf(ended.failure().get().getMessage()));
            } else if (ended.value().orElseThrow().contains(item.key())) {
                undone(item);
            } else {
                queue.settled(item);
                report.done();
            }
        }
    }

    /** What is refused to one part is refused to every part. */
    private static void requireMore(RuntimeException failure) {
        if (failure instanceof AuthenticationException
                || failure instanceof PermissionDeniedException
                || failure instanceof NotFoundException) {
            throw failure;
        }
    }

    private void undone(I item) {
        if (item.tries() + 1 < TRIES) {
            queue.again(item);
        } else {
            failed(item, "the service did not do it, " + TRIES + " times");
        }
    }

    private void failed(I item, String why) {
        queue.settled(item);
        report.failed(item.key(), why);
    }
}

package io.github.flarebind.kv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How a queue makes chunks, and how much it holds of what was not done. */
class BulkQueueTest {
    private static final int MEBIBYTE = 1024 * 1024;

    private int read;
    private int settled;

    private record Megabyte(String key, int tries) implements BulkItem<Megabyte> {
        @Override
        public long bytes() {
            return MEBIBYTE;
        }

        @Override
        public boolean single() {
            return false;
        }

        @Override
        public Megabyte again() {
            return new Megabyte(key, tries + 1);
        }
    }

    private Iterator<Optional<Megabyte>> thousand() {
        return IntStream.range(0, 1000)
                .mapToObj(i -> {
                    read++;
                    return Optional.of(new Megabyte("key-" + i, 0));
                })
                .iterator();
    }

    @Test
    void aChunkHasAtMost10000Keys() {
        Iterator<Optional<DeleteItem>> keys = IntStream.range(0, 20_001)
                .mapToObj(i -> Optional.of(new DeleteItem("key-" + i, false, 0)))
                .iterator();
        BulkQueue<DeleteItem> queue = new BulkQueue<>(keys, key -> {});

        List<Integer> sizes = new ArrayList<>();
        for (Optional<BulkChunk<DeleteItem>> next = queue.next(); next.isPresent(); next = queue.next()) {
            sizes.add(next.get().items().size());
        }

        assertThat(sizes).containsExactly(10_000, 10_000, 1);
    }

    @Test
    void whatIsToBeSentAgainGoesBeforeMuchOfItIsHeld() {
        BulkQueue<Megabyte> queue = new BulkQueue<>(thousand(), key -> {});
        int held = 0;

        for (Optional<BulkChunk<Megabyte>> next = queue.next(); next.isPresent(); next = queue.next()) {
            queue.ended(next.get());
            next.get().items().forEach(item -> undoneOnce(queue, item));
            held = Math.max(held, read - settled);
        }

        assertThat(settled).isEqualTo(1000);
        assertThat(held).isLessThan(16);
    }

    private void undoneOnce(BulkQueue<Megabyte> queue, Megabyte item) {
        if (item.tries() == 0) {
            queue.again(item);
        } else {
            queue.settled(item);
            settled++;
        }
    }
}

package io.github.flarebind.testing.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.r2.AsyncR2Bucket;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2Client;
import io.github.flarebind.r2.R2Object;
import io.github.flarebind.r2.R2ObjectBody;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many gets streamed into puts on one client complete, all at once, and in bounded memory. */
@Timeout(300)
class StreamedCopyTest {
    private static final int COPIES = 64;
    private static final long SIZE = 64L * 1024 * 1024;

    /** Of four gigabytes under way, what may be in memory halfway. */
    private static final long MOST_HELD = 256L * 1024 * 1024;

    private final AtomicLong held = new AtomicLong();
    private final ObjectServer objects = new ObjectServer(SIZE, COPIES, () -> held.set(heapInUse()));

    private static long heapInUse() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void getsStreamIntoPutsOnManyThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(COPIES);
        try (RawServer server = objects.start();
                CloudflareClient client = server.client()) {
            R2Bucket bucket = R2Client.of(client).bucket("media");
            allCopied(i -> CompletableFuture.supplyAsync(() -> copy(bucket, i), threads));
        } finally {
            threads.shutdownNow();
        }
    }

    private static R2Object copy(R2Bucket bucket, int i) {
        try (R2ObjectBody from = bucket.get("from-" + i).orElseThrow()) {
            return bucket.put(
                    "to-" + i, Body.stream(from.stream(), from.object().size()));
        }
    }

    @Test
    void getsStreamIntoPutsOfTheAsyncFace() throws Exception {
        try (RawServer server = objects.start();
                CloudflareClient client = server.client()) {
            AsyncR2Bucket bucket = R2Client.of(client).bucket("media").async();
            allCopied(i -> bucket.get("from-" + i)
                    .thenCompose(from -> bucket.put(
                            "to-" + i,
                            Body.stream(
                                    from.orElseThrow().stream(),
                                    from.orElseThrow().object().size()))));
        }
    }

    private void allCopied(IntFunction<CompletableFuture<R2Object>> copy) throws Exception {
        List<CompletableFuture<R2Object>> copies =
                IntStream.range(0, COPIES).mapToObj(copy).toList();
        for (CompletableFuture<R2Object> one : copies) {
            assertThat(one.get(280, TimeUnit.SECONDS).size()).isEqualTo(SIZE);
        }
        assertThat(objects.stored()).hasSize(COPIES);
        assertThat(held.get()).isPositive().isLessThan(MOST_HELD);
    }
}

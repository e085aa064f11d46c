package io.github.flarebind.benchmarks;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.kv.KvClient;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.testing.CloudflareEmulator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Small operations over the socket, with the client on the same processors. */
final class SocketThroughput {
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration MEASURED = Duration.ofSeconds(10);

    private SocketThroughput() {}

    static void print(int threads) throws IOException, InterruptedException {
        try (CloudflareEmulator emulator = CloudflareEmulator.start();
                CloudflareClient client = emulator.client()) {
            KvClient account = KvClient.of(client);
            KvNamespace kv = account.namespace(account.create("cache").id());
            kv.put("k", "v");
            URI value = URI.create(emulator.restUrl() + "/accounts/" + emulator.accountId() + "/storage/kv/namespaces/"
                    + account.list().get(0).id() + "/values/k");
            line("KV get through our client", threads, () -> () -> kv.get("k"));
            line("KV put through our client", threads, () -> () -> kv.put("k", "v"));
            line("KV get by bare sockets", threads, () -> BareClient.open(value, emulator.apiToken()));
        }
    }

    private static void line(String what, int threads, Maker maker) throws IOException, InterruptedException {
        perSecond(threads, maker, WARM_UP);
        System.out.printf(
                Locale.ROOT,
                "| %s, %d threads | %.0f a second | | |%n",
                what,
                threads,
                perSecond(threads, maker, MEASURED));
    }

    private static double perSecond(int threads, Maker maker, Duration time) throws IOException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        AtomicBoolean goOn = new AtomicBoolean(true);
        try {
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                Operation operation = maker.make();
                counts.add(pool.submit(() -> count(operation, goOn)));
            }
            Thread.sleep(time.toMillis());
            goOn.set(false);
            long all = 0;
            for (Future<Long> count : counts) {
                all += count.get();
            }
            return all / (double) time.toSeconds();
        } catch (ExecutionException e) {
            throw new IOException(e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static long count(Operation operation, AtomicBoolean goOn) throws IOException {
        long done = 0;
        while (goOn.get()) {
            operation.run();
            done++;
        }
        return done;
    }

    /** Makes what one thread does again and again. */
    interface Maker {
        Operation make() throws IOException;
    }

    /** What is counted. */
    interface Operation {
        void run() throws IOException;
    }
}

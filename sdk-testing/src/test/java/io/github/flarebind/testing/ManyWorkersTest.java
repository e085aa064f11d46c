package io.github.flarebind.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.CloudflareClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** 64 threads on all four services at once, every other one over a socket: nothing is lost, and nothing happens twice. */
@Timeout(240)
class ManyWorkersTest {
    private static final int WORKERS = 64;

    private final InMemoryCloudflare cloudflare = InMemoryCloudflare.create();
    private final CloudflareEmulator emulator = cloudflare.serve();
    private final CloudflareClient overSocket = emulator.client();
    private final ExecutorService threads = Executors.newFixedThreadPool(WORKERS);

    @BeforeEach
    void open() {
        cloudflare.d1("db").exec("CREATE TABLE done (worker TEXT, n INTEGER); CREATE TABLE total (n INTEGER)");
        cloudflare.d1("db").exec("INSERT INTO total VALUES (0)");
        cloudflare.kv("cache");
        cloudflare.r2("media");
        cloudflare.queue("jobs");
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        overSocket.close();
        emulator.close();
        cloudflare.close();
    }

    @Test
    void someRoundsLeaveWhatWasDone() throws Exception {
        check(worked(round -> round < 10));
    }

    @Test
    @Tag("load")
    void aMinuteLeavesWhatWasDone() throws Exception {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        check(worked(round -> System.nanoTime() < end));
    }

    private List<AllServicesWorker> worked(IntPredicate goOn) throws Exception {
        List<AllServicesWorker> workers = IntStream.range(0, WORKERS)
                .mapToObj(
                        i -> new AllServicesWorker("worker-" + i, i % 2 == 0 ? cloudflare.client() : overSocket, goOn))
                .toList();
        for (Future<AllServicesWorker> done : threads.invokeAll(workers)) {
            done.get();
        }
        return workers;
    }

    private void check(List<AllServicesWorker> workers) {
        int rounds = workers.stream().mapToInt(AllServicesWorker::rounds).sum();
        int races = workers.stream().mapToInt(AllServicesWorker::rounds).max().orElseThrow();
        workers.forEach(AllServicesWorker::findsItsOwn);
        assertThat(cloudflare.d1("db").prepare("SELECT n FROM total").first("n", Integer.class))
                .contains(rounds);
        assertThat(cloudflare.kv("cache").listAll()).hasSize(WORKERS);
        assertThat(cloudflare.r2("media").listAll()).hasSize(WORKERS + races);
        assertThat(workers.stream().mapToInt(AllServicesWorker::racesWon).sum()).isEqualTo(races);
        assertThat(received(workers)).containsExactlyInAnyOrderElementsOf(sent(workers));
    }

    private static List<String> sent(List<AllServicesWorker> workers) {
        return workers.stream()
                .flatMap(worker -> IntStream.range(0, worker.rounds()).mapToObj(n -> worker.name() + ':' + n))
                .toList();
    }

    private static List<String> received(List<AllServicesWorker> workers) {
        AllServicesWorker last = workers.get(0);
        while (last.receive()) {
            // until there is nothing more
        }
        List<String> all = new ArrayList<>();
        workers.forEach(worker -> all.addAll(worker.received()));
        return all;
    }
}

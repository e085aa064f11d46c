package io.github.flarebind.testing.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.kv.KvClient;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.testing.CloudflareEmulator;
import io.github.flarebind.testing.InMemoryCloudflare;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ten thousand virtual threads share one client: all are answered, over few connections, and nothing stays behind. */
@Tag("load")
@Timeout(300)
class ManyThreadsTest {
    private static final int CALLS = 10_000;
    private static final int IN_FLIGHT = 64;

    /** Connections are kept for 30 s after their last request, and threads for 60 s after their last task. */
    private static final Duration IDLE = Duration.ofSeconds(150);

    @Test
    void tenThousandGetsAtOnceAreAnsweredAndLeaveNothingBehind() throws Exception {
        ExecutorService threads = virtualThreads();
        try (InMemoryCloudflare cloudflare = InMemoryCloudflare.create();
                CloudflareEmulator emulator = cloudflare.serve();
                CountingProxy proxy = CountingProxy.before(emulator.restUrl());
                CloudflareClient client = client(emulator, proxy)) {
            cloudflare.kv("cache").put("k", "v");
            KvNamespace kv = KvClient.of(client)
                    .namespace(KvClient.of(client).list().get(0).id());
            assertThat(threads.submit(() -> kv.get("k")).get()).contains("v");
            int before = ownThreads().size();

            assertThat(getAtOnce(kv, threads)).hasSize(CALLS).containsOnly(Optional.of("v"));

            assertThat(proxy.most()).isLessThanOrEqualTo(IN_FLIGHT);
            assertThat(Until.holds(() -> ownThreads().size() <= before, IDLE))
                    .as("threads left: %s", ownThreads())
                    .isTrue();
        } finally {
            threads.shutdownNow();
        }
    }

    private static ExecutorService virtualThreads() throws IllegalAccessException, InvocationTargetException {
        var factory = Arrays.stream(Executors.class.getMethods())
                .filter(method -> method.getName().equals("newVirtualThreadPerTaskExecutor"))
                .findFirst();
        assumeTrue(factory.isPresent(), "this JDK has no virtual threads");
        return (ExecutorService) factory.orElseThrow().invoke(null);
    }

    private static CloudflareClient client(CloudflareEmulator emulator, CountingProxy proxy) {
        return CloudflareClient.builder()
                .accountId(emulator.accountId())
                .apiToken(emulator.apiToken())
                .baseUrl(proxy.url())
                .build();
    }

    private static List<Optional<String>> getAtOnce(KvNamespace kv, ExecutorService threads) throws Exception {
        CountDownLatch ready = new CountDownLatch(CALLS);
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Optional<String>>> calls = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            calls.add(threads.submit(() -> {
                ready.countDown();
                go.await();
                return kv.get("k");
            }));
        }
        assertThat(ready.await(60, TimeUnit.SECONDS)).isTrue();
        go.countDown();
        List<Optional<String>> values = new ArrayList<>();
        for (Future<Optional<String>> call : calls) {
            values.add(call.get(120, TimeUnit.SECONDS));
        }
        return values;
    }

    /** The platform threads, without those that carry virtual ones: the JDK's own, kept as it likes. */
    private static List<String> ownThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name ->
                        !name.startsWith("ForkJoinPool-1-worker-") && !name.startsWith("VirtualThread-unparker"))
                .sorted()
                .toList();
    }
}

package io.github.flarebind.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.kv.KvClient;
import io.github.flarebind.kv.KvKey;
import io.github.flarebind.kv.KvNamespace;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Any bytes under any key come back through client, socket and engine, and the list is in the order of UTF-8 bytes. */
@Timeout(300)
class KvRoundTripTest {
    private static final int THREADS = 8;

    @Test
    void tenThousandPairsComeBack() throws Exception {
        comeBack(10_000);
    }

    @Test
    @Tag("load")
    void aHundredThousandPairsComeBack() throws Exception {
        comeBack(100_000);
    }

    private static void comeBack(int count) throws Exception {
        long seed = Long.getLong("flarebind.seed", System.nanoTime());
        Map<String, byte[]> pairs = new RandomPairs(seed).take(count);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (InMemoryCloudflare cloudflare = InMemoryCloudflare.create();
                CloudflareEmulator emulator = cloudflare.serve();
                CloudflareClient client = emulator.client()) {
            cloudflare.kv("cache");
            KvNamespace kv = KvClient.of(client)
                    .namespace(KvClient.of(client).list().get(0).id());

            assertThat(different(kv, pairs, threads))
                    .as("keys whose value changed, in hexadecimal; -Dflarebind.seed=%s", seed)
                    .isEmpty();
            assertThat(kv.listAll().map(KvKey::name).map(KvRoundTripTest::hex))
                    .as("-Dflarebind.seed=%s", seed)
                    .containsExactlyElementsOf(pairs.keySet().stream()
                            .map(KvRoundTripTest::hex)
                            .sorted()
                            .toList());
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<String> different(KvNamespace kv, Map<String, byte[]> pairs, ExecutorService threads)
            throws InterruptedException, ExecutionException {
        List<Future<String>> answers = new ArrayList<>();
        pairs.forEach((key, value) -> answers.add(threads.submit(() -> {
            kv.put(key, Body.of(value));
            return kv.getBytes(key).filter(got -> Arrays.equals(got, value)).isPresent() ? "" : hex(key);
        })));
        List<String> different = new ArrayList<>();
        for (Future<String> answer : answers) {
            different.add(answer.get());
        }
        different.removeIf(String::isEmpty);
        return different;
    }

    /** Two digits a byte, so that the order of texts is the order of bytes. */
    private static String hex(String key) {
        return HexFormat.of().formatHex(key.getBytes(StandardCharsets.UTF_8));
    }
}

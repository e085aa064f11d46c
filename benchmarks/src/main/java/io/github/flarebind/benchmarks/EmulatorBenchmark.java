package io.github.flarebind.benchmarks;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.kv.KvClient;
import io.github.flarebind.testing.CloudflareEmulator;
import io.github.flarebind.testing.InMemoryCloudflare;
import java.io.IOException;
import java.nio.file.Path;

/** How soon the in-memory Cloudflare is there, and how much it does; medians, as lines of a Markdown table. */
public final class EmulatorBenchmark {
    private EmulatorBenchmark() {}

    /** Runs it; the argument is the emulator's jar. */
    public static void main(String... args) throws IOException, InterruptedException {
        System.out.println(
                "JDK " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " processors");
        System.out.println("| What | Median | Best | Worst |");
        System.out.println("|---|---|---|---|");
        Samples.of("first start in a JVM: socket, client, one put", 1, EmulatorBenchmark::started)
                .print();
        Samples.of("further starts: socket, client, one put", 50, EmulatorBenchmark::started)
                .print();
        Samples.of("a fresh account, one put", 2000, EmulatorBenchmark::account).print();
        Samples.of("a fresh account, one statement of D1", 500, EmulatorBenchmark::accountWithD1)
                .print();
        Samples.of("the emulator as a process, until its line", 10, () -> EmulatorProcess.start(Path.of(args[0])))
                .print();
        SocketThroughput.print(16);
    }

    private static void started() {
        try (CloudflareEmulator emulator = CloudflareEmulator.start();
                CloudflareClient client = emulator.client()) {
            KvClient kv = KvClient.of(client);
            kv.namespace(kv.create("cache").id()).put("k", "v");
        }
    }

    private static void account() {
        try (InMemoryCloudflare cloudflare = InMemoryCloudflare.create()) {
            cloudflare.kv("cache").put("k", "v");
        }
    }

    private static void accountWithD1() {
        try (InMemoryCloudflare cloudflare = InMemoryCloudflare.create()) {
            cloudflare.d1("db").exec("CREATE TABLE items (id INTEGER PRIMARY KEY, name TEXT)");
        }
    }
}

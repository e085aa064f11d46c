package io.github.flarebind.kv;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.BulkResult;
import io.github.flarebind.core.CloudflareClient;
import java.io.IOException;
import java.net.URI;
import java.util.stream.IntStream;

/** A program that puts 1 GiB of values of several sizes, and tells how many pairs and how many MiB arrived. */
final class LargeBulkWriter {
    private static final int MEBIBYTE = 1 << 20;

    private LargeBulkWriter() {}

    public static void main(String[] arguments) throws IOException {
        try (BulkSink sink = new BulkSink();
                CloudflareClient client = CloudflareClient.builder()
                        .apiToken("t0ken")
                        .accountId("acc")
                        .baseUrl(URI.create("http://127.0.0.1:" + sink.port() + "/client/v4"))
                        .build()) {
            KvNamespace kv = KvClient.of(client).namespace("0f2ac74b498b48028cb68387c421e279");
            BulkResult<String> result = kv.putAll(() -> IntStream.range(0, pairs())
                    .mapToObj(i -> KvPair.of("key-" + i, Body.of(new byte[size(i)])))
                    .iterator());
            System.out.println(result.done() + " " + result.complete() + ' ' + (sink.taken() >= 1024L * MEBIBYTE));
        }
    }

    /** Of every 100 pairs one has 25 MiB, nine have 2 MiB, and 90 have 64 KiB: 48.6 MiB. */
    private static int size(int i) {
        return i % 100 == 0 ? 25 * MEBIBYTE : i % 10 == 0 ? 2 * MEBIBYTE : MEBIBYTE / 16;
    }

    private static int pairs() {
        return 2200;
    }
}

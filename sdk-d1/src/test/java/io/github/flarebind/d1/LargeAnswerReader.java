package io.github.flarebind.d1;

import io.github.flarebind.core.CloudflareClient;
import java.net.URI;

/** A program that reads one answer and tells how many rows it has, and how many bytes of heap they keep. */
final class LargeAnswerReader {
    private LargeAnswerReader() {}

    public static void main(String[] arguments) {
        try (CloudflareClient client = CloudflareClient.builder()
                .apiToken("t0ken")
                .accountId("acc")
                .baseUrl(URI.create(arguments[0]))
                .build()) {
            D1PreparedStatement all = D1Client.of(client)
                    .database("3f2a0000-0000-4000-8000-000000000001")
                    .prepare("SELECT * FROM big");
            D1Result<D1Row> result = all.run();
            long with = used();
            System.out.println(
                    result.results().size() + " " + result.results().get(99_999).getString("note"));
            result = null;
            System.out.println(with - used());
        }
    }

    private static long used() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}

package io.github.flarebind.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.conformance.differential.Differential;
import io.github.flarebind.conformance.differential.InMemorySide;
import io.github.flarebind.conformance.differential.Side;
import io.github.flarebind.conformance.differential.Tally;
import io.github.flarebind.contract.Entries;
import io.github.flarebind.contract.GroundCounts;
import io.github.flarebind.contract.LastCheck;
import io.github.flarebind.r2.S3Credentials;
import io.github.flarebind.testing.CloudflareEmulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same requests to the local runtime and to the in-memory Cloudflare: what differs is accepted with its reason, or fails. */
@OnLocalRuntime
class DifferentialTest {
    private static final String SEED = "flarebind.differential.seed";
    private static final Path COUNTS = GroundCounts.file(LastCheck.DIFFERENTIAL);
    private static final Path WRONG = COUNTS.resolveSibling("differential.txt");

    @Test
    void bothAnswerAlike() throws IOException, InterruptedException {
        long seed = Long.getLong(SEED, 20_260_817);
        System.out.println("differential: the seed is " + seed + "; -D" + SEED + " sets another");
        // a run that ends halfway leaves no older one's counts
        Files.deleteIfExists(COUNTS);
        Files.deleteIfExists(WRONG);
        Tally tally;
        // a runtime of its own: nothing is in it yet, and nothing of this is in that of the other tests
        try (LocalRuntime runtime = LocalRuntime.start(Path.of(System.getProperty(OnLocalRuntime.FOLDER)));
                CloudflareEmulator emulator = CloudflareEmulator.start()) {
            tally = Differential.run(local(runtime.resources()), InMemorySide.of(emulator), seed);
        }
        System.out.println(tally.line());
        Entries.write(COUNTS, tally.counts());
        Files.writeString(WRONG, tally.line() + "\n\n" + tally.wrong() + '\n');
        assertThat(tally.wrong()).as(tally.line()).isEmpty();
    }

    private static Side local(LocalRuntime.Resources resources) {
        return new Side(
                resources.origin().resolve("/cdn-cgi/local/explorer/api"),
                "",
                resources.origin().resolve("/cdn-cgi/local/r2/s3/" + resources.bucket()),
                S3Credentials.of(resources.s3().accessKeyId(), resources.s3().secretAccessKey()),
                Map.of(
                        "d1", resources.databases().get(0),
                        "kv", resources.namespaces().get(0),
                        "r2", resources.bucket()));
    }
}

package io.github.flarebind.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.error.CloudflareException;
import io.github.flarebind.core.error.RateLimitedException;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.testing.Fault;
import io.github.flarebind.testing.Faults;
import io.github.flarebind.testing.InMemoryCloudflare;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The README's script of faults, compiled and run; {@link ReadmeSnippetsTest} holds the two texts together. */
class ReadmeFaultsTest {
    @Test
    void faults() {
        try (InMemoryCloudflare cloudflare = InMemoryCloudflare.create()) {
            KvNamespace cache = cloudflare.kv("cache");
            R2Bucket avatars = cloudflare.r2("avatars");
            avatars.put("ada", "picture");
            // snippet: faults
            Faults faults = cloudflare.faults();
            faults.on("KV put").give(Fault.status(503), Fault.lostAnswer()); // the next two puts
            faults.on("R2 get").resource("avatars").nth(3).give(Fault.truncatedBody()); // the third get of this bucket
            faults.on("D1").always(Fault.status(429).retryAfter(Duration.ofSeconds(2)));

            cache.put("greeting", "hello"); // the client sends it three times

            cloudflare.requests().of("KV put").on("cache").assertCount(3);
            cloudflare.requests().of("Queues").assertNone();
            // end
            assertThat(text(avatars)).isEqualTo(text(avatars)).isEqualTo("picture");
            assertThatThrownBy(() -> text(avatars)).isInstanceOf(CloudflareException.class);
            assertThatThrownBy(() -> cloudflare.d1("db").exec("SELECT 1")).isInstanceOf(RateLimitedException.class);
        }
    }

    private static String text(R2Bucket bucket) {
        return bucket.get("ada").orElseThrow().text();
    }
}

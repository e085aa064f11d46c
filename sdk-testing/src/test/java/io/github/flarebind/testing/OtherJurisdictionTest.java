package io.github.flarebind.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.error.NotFoundException;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2Client;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The way that a configuration's error tells for a bucket of a jurisdiction that {@code Jurisdiction} does not have. */
class OtherJurisdictionTest {
    @Test
    void aBucketIsReachedByTheHeader() {
        Headers law = Headers.of("cf-r2-jurisdiction", "fedramp-high");
        CallOptions there = CallOptions.builder().headers(law).build();
        try (InMemoryCloudflare cloudflare = InMemoryCloudflare.create()) {
            CloudflareClient client = cloudflare.client();
            client.post("/accounts/" + client.accountId() + "/r2/buckets")
                    .with(there)
                    .body(Body.json(Map.of("name", "files")))
                    .send();
            R2Bucket bucket = R2Client.of(client).bucket("files");

            bucket.with(there).put("a", Body.of("1"));

            assertThat(bucket.with(there).get("a")).isPresent();
            assertThatThrownBy(() -> bucket.get("a")).isInstanceOf(NotFoundException.class);
        }
    }
}

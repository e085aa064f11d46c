package io.github.flarebind.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.queues.CloudflareQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which resources of the local runtime the names stand for, as wrangler 4.164.0 was seen to name them. */
class WranglerDevEnvTest {
    private final Wire wire = new Wire("LOGS");
    private final CloudflareClient client = wire.wranglerDev();
    private final CloudflareEnv env = Wire.env(client);

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void thePreviewsIdComesBeforeTheOther() {
        env.kv("CACHE").delete("key");

        assertThat(wire.asked())
                .containsExactly(
                        "DELETE /explorer/api/storage/kv/namespaces/00000000000000000000000000000123/values/key");
        assertThat(env.d1("DB")).asString().contains("00000000-0000-4000-8000-000000000abc");
    }

    @Test
    void whatHasNoIdHasTheWorkersNameForOne() {
        env.kv("LOGS").delete("key");

        assertThat(wire.asked()).containsExactly("DELETE /explorer/api/storage/kv/namespaces/LOGS/values/key");
    }

    @Test
    void aBucketIsReachedOverS3ByTheKeysOfTheFile() {
        env.r2("FILES").delete("key");

        assertThat(wire.asked()).containsExactly("DELETE /r2/s3/files-preview/key");
        assertThat(wire.last().headers().first("Authorization").orElse("")).contains("Credential=local-key/");
    }

    @Test
    void aBucketWithoutKeysIsReachedOverRestAndThereAreNoJurisdictions() {
        env.r2("EU_FILES").delete("key");

        assertThat(wire.asked()).containsExactly("DELETE /explorer/api/r2/buckets/eu-files/objects/key");
        assertThat(wire.last().headers().first("cf-r2-jurisdiction")).isEmpty();
    }

    @Test
    void aBucketWithoutANameNeedsOne() {
        assertThatThrownBy(() -> env.r2("UNNAMED"))
                .isInstanceOf(WranglerConfigException.class)
                .hasMessage(
                        "class path, /wrangler.jsonc, line 19: r2_buckets[2] is called 'UNNAMED' by wrangler dev, which no"
                                + " client can address: a bucket's name is 3 to 63 characters a-z, 0-9 and -, with no - at either end;"
                                + " this one, 'UNNAMED', has 7; write a bucket_name");
    }

    @Test
    void callsOnAQueueAreRefusedAndNothingIsSent() {
        CloudflareQueue jobs = env.queue("JOBS");

        assertThatThrownBy(() -> jobs.send(Body.of("work")))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("Queues send, queue jobs: wrangler dev serves no queues over HTTP, so nothing was sent;"
                        + " the Worker itself can send there, and queues are tested with InMemoryCloudflare");
        assertThat(wire.asked()).isEmpty();
    }

    @Test
    void whatIsAtCloudflareIsRefused() {
        assertThatThrownBy(() -> env.d1("LOCAL"))
                .isInstanceOf(WranglerConfigException.class)
                .hasMessage("class path, /wrangler.jsonc, line 9: d1_databases[1] is remote, so wrangler dev has it at"
                        + " Cloudflare and not here; leave that out, or take the bindings at Cloudflare");
    }
}

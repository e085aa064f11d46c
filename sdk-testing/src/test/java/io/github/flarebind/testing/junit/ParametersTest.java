package io.github.flarebind.testing.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.ManualTime;
import io.github.flarebind.core.Time;
import io.github.flarebind.d1.AsyncD1Database;
import io.github.flarebind.d1.D1Client;
import io.github.flarebind.d1.D1Database;
import io.github.flarebind.kv.AsyncKvNamespace;
import io.github.flarebind.kv.KvClient;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.kv.KvNamespaceInfo;
import io.github.flarebind.queues.AsyncCloudflareQueue;
import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.r2.AsyncR2Bucket;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.testing.CloudflareEmulator;
import io.github.flarebind.testing.Fault;
import io.github.flarebind.testing.Faults;
import io.github.flarebind.testing.InMemoryCloudflare;
import io.github.flarebind.testing.Requests;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** What parameters get. */
class ParametersTest {
    @Test
    void resourcesHaveTheirDefaultNamesAndTheirTwins() {
        Run.of(Resources.class).succeeded(4);
    }

    @CloudflareTest
    static class Resources {
        @Test
        void d1(D1Database db, AsyncD1Database async, InMemoryCloudflare cloudflare) {
            db.exec("CREATE TABLE t (a)");
            async.exec("INSERT INTO t VALUES (1)").join();
            assertThat(cloudflare.d1("db").prepare("SELECT a FROM t").first("a", Long.class))
                    .contains(1L);
        }

        @Test
        void kv(KvNamespace kv, AsyncKvNamespace async, InMemoryCloudflare cloudflare) {
            kv.put("a", "1");
            assertThat(async.get("a").join()).contains("1");
            assertThat(cloudflare.kv("kv").get("a")).contains("1");
        }

        @Test
        void r2(R2Bucket bucket, AsyncR2Bucket async, InMemoryCloudflare cloudflare) {
            bucket.put("a", "1");
            assertThat(async.head("a").join()).isPresent();
            assertThat(cloudflare.r2("bucket").head("a")).isPresent();
        }

        @Test
        void queue(CloudflareQueue queue, AsyncCloudflareQueue async, InMemoryCloudflare cloudflare) {
            queue.send(Body.of("a"));
            async.send(Body.of("b")).join();
            assertThat(cloudflare.queue("queue").pull()).hasSize(2);
        }
    }

    @Test
    void aBindingNamesItsResource() {
        Run.of(Named.class).succeeded(2);
    }

    @CloudflareTest
    static class Named {
        @Test
        void inLowerCaseWithHyphens(
                @Binding("USER_FILES") R2Bucket files,
                @Binding("DB") D1Database db,
                @Binding("MyCache") KvNamespace cache,
                @Binding("JOBS_2") CloudflareQueue jobs,
                InMemoryCloudflare cloudflare) {
            files.put("a", "1");
            assertThat(cloudflare.r2("user-files").head("a")).isPresent();
            db.exec("CREATE TABLE t (a)");
            assertThat(cloudflare.d1("db").prepare("SELECT a FROM t").all().results())
                    .isEmpty();
            cache.put("a", "1");
            assertThat(cloudflare.kv("mycache").get("a")).contains("1");
            jobs.send(Body.of("job"));
            assertThat(cloudflare.queue("jobs-2").pull()).hasSize(1);
        }

        @Test
        void theSameNameIsTheSameResource(
                @Binding("CACHE") KvNamespace one,
                @Binding("CACHE") KvNamespace same,
                @Binding("OTHER") KvNamespace other) {
            one.put("a", "1");
            assertThat(same.get("a")).contains("1");
            assertThat(other.get("a")).isEmpty();
        }
    }

    @Test
    void theAccountComesWithItsClientClockFaultsAndRequests() {
        Run.of(Account.class).succeeded(2);
    }

    @CloudflareTest
    static class Account {
        @Test
        void allAreOfTheSame(InMemoryCloudflare cloudflare, CloudflareClient client, ManualTime manual, Time time) {
            assertThat(client).isSameAs(cloudflare.client());
            assertThat(manual).isSameAs(cloudflare.time()).isSameAs(time);
        }

        @Test
        void scriptedAndRecorded(KvNamespace kv, Faults faults, Requests requests) {
            faults.on("KV put").give(Fault.status(503));
            kv.put("a", "1");
            requests.assertOperations("KV put", "KV put");
        }
    }

    @Test
    void theEmulatorServesTheSameAccount() {
        Run.of(Served.class).succeeded(1);
    }

    @CloudflareTest
    static class Served {
        @Test
        void onOneSocket(KvNamespace kv, CloudflareEmulator emulator, CloudflareEmulator same) {
            kv.put("a", "1");
            assertThat(same).isSameAs(emulator);
            try (CloudflareClient client = emulator.client()) {
                String id = KvClient.of(client).list().get(0).id();
                assertThat(KvClient.of(client).namespace(id).get("a")).contains("1");
            }
        }
    }

    @Test
    void whatNoParameterAsksForIsNotMade() {
        Run.of(Frugal.class).succeeded(1);
    }

    @CloudflareTest(migrations = "junit/migrations")
    static class Frugal {
        @Test
        void noDatabase(@Binding("CACHE") KvNamespace asked, CloudflareClient client) {
            asked.put("a", "1");
            assertThat(D1Client.of(client).list()).isEmpty();
            assertThat(KvClient.of(client).list())
                    .extracting(KvNamespaceInfo::title)
                    .containsExactly("cache");
        }
    }

    @Test
    void theSameInAllMethodsOfATest() {
        Run.of(AroundATest.class).succeeded(1);
    }

    @CloudflareTest
    static class AroundATest {
        @BeforeEach
        void before(@Binding("CACHE") KvNamespace cache) {
            cache.put("a", "before");
        }

        @Test
        void test(@Binding("CACHE") KvNamespace cache) {
            assertThat(cache.get("a")).contains("before");
            cache.put("a", "test");
        }

        @AfterEach
        void after(@Binding("CACHE") KvNamespace cache) {
            assertThat(cache.get("a")).contains("test");
        }
    }

    @Test
    void otherTypesAreLeftToOthers() {
        Run.of(Mixed.class).succeeded(1);
    }

    @CloudflareTest
    static class Mixed {
        @Test
        void mixed(TestInfo info, KvNamespace kv, @TempDir Path folder) {
            assertThat(kv.get(info.getDisplayName())).isEmpty();
            assertThat(folder).isDirectory();
        }
    }
}

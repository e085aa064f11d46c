package io.github.flarebind.testing.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2Client;
import io.github.flarebind.testing.CloudflareEmulator;
import io.github.flarebind.testing.Fault;
import io.github.flarebind.testing.Faults;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.AssertionFailedError;

/** What a failure tells of the requests that the test made. */
class RequestsMadeTest {
    private static final String PUT = "KV put on kv: 200, PUT /client/v4/accounts/";

    @ParameterizedTest
    @ValueSource(classes = {InTheTest.class, BeforeTheTest.class, AfterTheTest.class, InADynamicTest.class})
    void theRequestsArePrintedWithTheFailureWhereverItIs(Class<?> tests) {
        Run run = Run.of(tests);

        assertThat(run.failure()).isInstanceOf(AssertionFailedError.class).hasMessage("no");
        assertThat(run.failure().getSuppressed()).hasSize(1).allSatisfy(made -> {
            assertThat(made).hasMessageStartingWith("requests to the in-memory Cloudflare:\n  " + PUT);
            assertThat(made.getStackTrace()).isEmpty();
        });
        assertThat(run.printed())
                .contains("Suppressed: requests to the in-memory Cloudflare:\n  " + PUT)
                .doesNotContain("scripted faults");
    }

    private static AssertionFailedError no() {
        return new AssertionFailedError("no");
    }

    @CloudflareTest
    static class InTheTest {
        @Test
        void test(KvNamespace kv) {
            kv.put("a", "1");
            throw no();
        }
    }

    @CloudflareTest
    static class BeforeTheTest {
        @BeforeEach
        void before(KvNamespace kv) {
            kv.put("a", "1");
            throw no();
        }

        @Test
        void test() {}
    }

    @CloudflareTest
    static class AfterTheTest {
        @Test
        void test(KvNamespace kv) {
            kv.put("a", "1");
        }

        @AfterEach
        void after() {
            throw no();
        }
    }

    @CloudflareTest
    static class InADynamicTest {
        @TestFactory
        Stream<DynamicTest> tests(KvNamespace kv) {
            return Stream.of(DynamicTest.dynamicTest("one", () -> {
                kv.put("a", "1");
                throw no();
            }));
        }
    }

    @Test
    void nothingIsAddedWhereNoRequestWasMade() {
        assertThat(Run.of(Idle.class).failure().getSuppressed()).isEmpty();
    }

    @CloudflareTest
    static class Idle {
        @Test
        void test(KvNamespace kv) {
            throw new AssertionFailedError("no request to " + kv);
        }
    }

    @Test
    void anAbortedTestTellsNothing() {
        Run run = Run.of(Aborted.class);

        run.results().testEvents().assertStatistics(stats -> stats.aborted(1));
        assertThat(run.told()).doesNotContain("requests to");
    }

    @CloudflareTest
    static class Aborted {
        @Test
        void test(KvNamespace kv) {
            kv.put("a", "1");
            abort("not today");
        }
    }

    @Test
    void faultsThatNoRequestHasMetAreListedToo() {
        assertThat(Run.of(Unmet.class).printed())
                .contains(PUT)
                .contains("scripted faults that no request has met:\n  status 503 for KV get on kv");
    }

    @CloudflareTest
    static class Unmet {
        @Test
        void test(KvNamespace kv, Faults faults) {
            faults.on("KV get").resource("kv").give(Fault.status(503));
            kv.put("a", "1");
            throw no();
        }
    }

    @Test
    void ofManyRequestsTheLastAreListed() {
        assertThat(Run.of(Busy.class).printed())
                .contains("requests to the in-memory Cloudflare:\n  1 before these\n")
                .contains("/values/key101\n")
                .contains("/values/key2\n")
                .doesNotContain("/values/key1\n");
    }

    @CloudflareTest
    static class Busy {
        @Test
        void test(KvNamespace kv) {
            for (int i = 1; i <= 101; i++) {
                kv.get("key" + i);
            }
            throw no();
        }
    }

    @Test
    void aFailureThatTakesNoneIsLeftAsItIsAndTheRequestsAreReported() {
        Run run = Run.of(Bare.class);

        assertThat(run.failure()).isInstanceOf(BareError.class);
        assertThat(run.failure().getSuppressed()).isEmpty();
        assertThat(run.told()).contains(PUT);
    }

    @CloudflareTest
    static class Bare {
        @Test
        void test(KvNamespace kv) {
            kv.put("a", "1");
            throw new BareError();
        }
    }

    private static final class BareError extends Error {
        BareError() {
            super("no", null, false, true);
        }
    }

    @Test
    void noSecretIsPrinted() {
        String printed = Run.of(Secrets.class).printed();

        try (CloudflareEmulator same = CloudflareEmulator.start()) {
            String token = same.apiToken();
            String secret = same.s3Credentials().secretAccessKey();
            assertThat(printed)
                    .contains("R2 put on bucket: 200")
                    .contains("of " + token.hashCode() + " and " + secret.hashCode())
                    .doesNotContain(token)
                    .doesNotContain(secret)
                    .doesNotContainPattern("Signature=[0-9a-f]");
        }
    }

    @CloudflareTest
    static class Secrets {
        @Test
        void test(R2Bucket bucket, CloudflareClient client, CloudflareEmulator emulator) {
            bucket.put("a", "1");
            R2Client.of(client).s3().bucket("bucket").put("b", "2");
            throw new AssertionFailedError("of " + emulator.apiToken().hashCode() + " and "
                    + emulator.s3Credentials().secretAccessKey().hashCode());
        }
    }
}

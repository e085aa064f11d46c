package io.github.flarebind.testing.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.d1.D1Database;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.testing.InMemoryCloudflare;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What parameters do not get, and what is said instead. */
class RefusedParametersTest {
    @ParameterizedTest
    @ValueSource(classes = {BadDatabase.class, BadBucket.class, BadQueue.class})
    void aNameThatTheServiceRefuses(Class<?> tests) {
        assertThat(Run.of(tests).failure())
                .isInstanceOf(ParameterResolutionException.class)
                .hasMessageStartingWith("parameter 1, a ")
                .hasMessageContaining(", of test in " + tests.getName() + ": @Binding(\"")
                .hasMessageContaining("the resource is called like it in lower case, with - for _, and '")
                .hasMessageContaining("' is no name: ")
                .hasMessageEndingWith("; name it otherwise");
    }

    @CloudflareTest
    static class BadDatabase {
        @Test
        void test(@Binding("MY DB") D1Database db) {
            throw new AssertionError("not to be run with " + db);
        }
    }

    @CloudflareTest
    static class BadBucket {
        @Test
        void test(@Binding("FS") R2Bucket twoLetters) {
            throw new AssertionError("not to be run with " + twoLetters);
        }
    }

    @CloudflareTest
    static class BadQueue {
        @Test
        void test(@Binding("_JOBS") CloudflareQueue queue) {
            throw new AssertionError("not to be run with " + queue);
        }
    }

    @Test
    void aBlankName() {
        assertThat(Run.of(NoName.class).failure())
                .isInstanceOf(ParameterResolutionException.class)
                .hasMessageEndingWith(": @Binding is blank; name a binding, such as KV");
    }

    @CloudflareTest
    static class NoName {
        @Test
        void test(@Binding("") KvNamespace kv) {
            throw new AssertionError("not to be run with " + kv);
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {BoundClient.class, BoundText.class})
    void aBindingOnATypeThatHasNone(Class<?> tests) {
        assertThat(Run.of(tests).failure())
                .isInstanceOf(ParameterResolutionException.class)
                .hasMessageContaining("of test in " + tests.getName())
                .hasMessageContaining("@Binding names a database, namespace, bucket or queue")
                .hasMessageEndingWith("; leave it out");
    }

    @CloudflareTest
    static class BoundClient {
        @Test
        void test(@Binding("DB") CloudflareClient client) {
            throw new AssertionError("not to be run with " + client);
        }
    }

    @CloudflareTest
    static class BoundText {
        @Test
        void test(@Binding("DB") String text) {
            throw new AssertionError("not to be run with " + text);
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {InConstructor.class, BeforeAllTests.class, AfterAllTests.class, InSource.class})
    void aParameterWhereThereIsNoAccount(Class<?> tests) {
        assertThat(Run.of(tests).failure())
                .hasStackTraceContaining(ParameterResolutionException.class.getName())
                .hasStackTraceContaining("parameter 1, a ")
                .hasStackTraceContaining(" in " + tests.getName() + ": there is no account here")
                .hasStackTraceContaining("take the parameter in a test method, in @BeforeEach or in @AfterEach");
    }

    @CloudflareTest
    static class InConstructor {
        InConstructor(KvNamespace kv) {
            throw new AssertionError("not to be made with " + kv);
        }

        @Test
        void test() {}
    }

    @CloudflareTest
    static class BeforeAllTests {
        @BeforeAll
        static void all(InMemoryCloudflare cloudflare) {
            assertThat(cloudflare).as("not to be had").isNull();
        }

        @Test
        void test() {}
    }

    @CloudflareTest
    @TestInstance(Lifecycle.PER_CLASS)
    static class AfterAllTests {
        @Test
        void test(KvNamespace kv) {
            kv.put("a", "1");
        }

        @AfterAll
        void all(KvNamespace kv) {
            throw new AssertionError("not to be run with " + kv);
        }
    }

    @CloudflareTest
    static class InSource {
        static Stream<String> source(KvNamespace kv) {
            return Stream.of(kv.toString());
        }

        @ParameterizedTest
        @MethodSource("source")
        void test(String text) {
            assertThat(text).isEmpty();
        }
    }
}

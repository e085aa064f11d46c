package io.github.flarebind.testing.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.error.CloudflareException;
import io.github.flarebind.kv.KvClient;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.testing.CloudflareEmulator;
import io.github.flarebind.testing.InMemoryCloudflare;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose account it is, from when, until when. */
class FreshAccountTest {
    /** Fails when somebody was here before. */
    private static void first(KvNamespace kv) {
        assertThat(kv.get("mark")).isEmpty();
        kv.put("mark", "here");
    }

    private static void second(KvNamespace kv) {
        assertThat(kv.get("mark")).contains("here");
    }

    @Test
    void eachTestMethodHasItsOwn() {
        Run.of(TwoMethods.class).succeeded(2);
    }

    @CloudflareTest
    @TestInstance(Lifecycle.PER_CLASS)
    static class TwoMethods {
        @Test
        void one(KvNamespace kv) {
            first(kv);
        }

        @Test
        void another(KvNamespace kv) {
            first(kv);
        }
    }

    @Test
    void eachInvocationOfAParameterizedTestHasItsOwn() {
        Run.of(Parameterized.class).succeeded(3);
    }

    @CloudflareTest
    static class Parameterized {
        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3})
        void each(int number, KvNamespace kv) {
            assertThat(number).isPositive();
            first(kv);
        }
    }

    @Test
    void eachRepetitionHasItsOwn() {
        Run.of(Repeated.class).succeeded(3);
    }

    @CloudflareTest
    static class Repeated {
        @RepeatedTest(3)
        void each(KvNamespace kv) {
            first(kv);
        }
    }

    @Test
    void theTestsOfAFactoryShareOneUntilTheLast() {
        Run.of(Factories.class).succeeded(4);
    }

    @CloudflareTest
    static class Factories {
        @TestFactory
        Stream<DynamicTest> one(KvNamespace kv) {
            return Stream.of(
                    DynamicTest.dynamicTest("first", () -> first(kv)),
                    DynamicTest.dynamicTest("second", () -> second(kv)));
        }

        @TestFactory
        Stream<DynamicTest> another(KvNamespace kv) {
            return one(kv);
        }
    }

    @Test
    void nestedTestsInheritItAndShareItWithWhatRunsAroundThem() {
        Run.of(Outer.class).succeeded(2);
    }

    @CloudflareTest
    static class Outer {
        @BeforeEach
        void before(KvNamespace kv) {
            first(kv);
        }

        @AfterEach
        void after(KvNamespace kv) {
            second(kv);
        }

        @Nested
        class Inner {
            @Test
            void one(KvNamespace kv) {
                second(kv);
            }

            @Nested
            class Innermost {
                @Test
                void another(KvNamespace kv) {
                    second(kv);
                }
            }
        }
    }

    @Test
    void subclassesInheritIt() {
        Run.of(Subclass.class).succeeded(2);
    }

    static class Subclass extends TwoMethods {}

    @Test
    void itMayStandAtAMethod() {
        Run.of(AtAMethod.class).succeeded(1);
    }

    static class AtAMethod {
        @Test
        @CloudflareTest
        void one(KvNamespace kv) {
            first(kv);
        }
    }

    @Test
    void theAccountAndItsSocketAreClosedAfterTheTest() {
        Run.of(Successive.class).succeeded(2);
    }

    @CloudflareTest
    @TestInstance(Lifecycle.PER_CLASS)
    @TestMethodOrder(OrderAnnotation.class)
    static class Successive {
        private final List<KvNamespace> kept = new ArrayList<>();
        private final List<CloudflareClient> clients = new ArrayList<>();

        @Test
        @Order(1)
        void oneKeepsWhatItWasGiven(InMemoryCloudflare cloudflare, CloudflareEmulator emulator) {
            kept.add(cloudflare.kv("cache"));
            clients.add(emulator.client());
            assertThat(KvClient.of(clients.get(0)).list()).hasSize(1);
        }

        @Test
        @Order(2)
        void anotherFindsItClosed() {
            assertThatThrownBy(() -> kept.get(0).get("a")).isInstanceOf(IllegalStateException.class);
            try (CloudflareClient client = clients.get(0)) {
                assertThatThrownBy(() -> KvClient.of(client).create("more")).isInstanceOf(CloudflareException.class);
            }
        }
    }
}

package io.github.flarebind.testing.faults;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.error.CloudflareException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** However an answer breaks, the call ends in time, and never with a value that is short. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenAnswersTest {
    private static final Duration GRACE = Duration.ofSeconds(30); // many calls at once on a busy machine

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<Case, Future<Ending>> endings = new ConcurrentHashMap<>();

    record Case(BrokenCall call, Breakage breakage, boolean async) {
        @Override
        public String toString() {
            return call + (async ? " async, " : ", ") + breakage;
        }
    }

    /** How a call ended, and after how long. */
    record Ending(Optional<Object> value, Optional<Throwable> thrown, Duration after) {}

    static Stream<Case> cases() {
        return Arrays.stream(BrokenCall.values())
                .flatMap(call -> Arrays.stream(Breakage.values())
                        .flatMap(breakage ->
                                Stream.of(new Case(call, breakage, false), new Case(call, breakage, true))));
    }

    /** All of them at once: what they mostly do is wait. */
    @BeforeAll
    void startAll() {
        cases().forEach(one -> endings.put(one, threads.submit(() -> run(one))));
    }

    @AfterAll
    void stop() {
        threads.shutdownNow();
    }

    private static Ending run(Case one) throws IOException {
        try (RawServer server = one.call().answering(one.breakage());
                CloudflareClient client = server.client()) {
            long start = System.nanoTime();
            Optional<Object> value = Optional.empty();
            Optional<Throwable> thrown = Optional.empty();
            try {
                value = Optional.of(one.call().make(client, one.async()));
            } catch (ExecutionException e) {
                thrown = Optional.ofNullable(e.getCause());
            } catch (Exception e) {
                thrown = Optional.of(e);
            }
            return new Ending(value, thrown, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void brokenAnswerEndsInTimeAndIsNoValue(Case one) throws Exception {
        Ending ending = requireNonNull(endings.get(one)).get(60, TimeUnit.SECONDS);

        assertThat(ending.value()).isEmpty();
        assertThat(ending.thrown().orElseThrow())
                .isInstanceOfAny(CloudflareException.class, IOException.class, UncheckedIOException.class);
        assertThat(ending.after()).isLessThan(BrokenCall.DEADLINE.plus(GRACE));
    }

    /** Else the answers above might be refused for another reason than that they break. */
    @ParameterizedTest
    @EnumSource
    void wholeAnswerIsAValue(BrokenCall call) throws Exception {
        try (RawServer server = call.answering();
                CloudflareClient client = server.client()) {
            assertThat(call.make(client, false)).isNotNull();
        }
    }
}

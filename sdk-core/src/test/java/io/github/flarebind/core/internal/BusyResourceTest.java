package io.github.flarebind.core.internal;

import static io.github.flarebind.core.internal.ScriptedTransport.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.Replay;
import io.github.flarebind.core.error.RateLimitedException;
import io.github.flarebind.core.event.CallInfo;
import io.github.flarebind.core.event.CallListener;
import io.github.flarebind.core.event.RetryPlanned;
import io.github.flarebind.core.transport.Headers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A 429 that is about one resource alone, such as a key that takes one write a second. */
class BusyResourceTest extends PipelineSetUp {
    private static final String QUOTA = "{\"success\":false,\"errors\":[{\"code\":971,\"message\":\"slow down\"}]}";
    private static final int CALLS = 200;

    enum Store implements Operation {
        SAFELY(Replay.SAFE),
        UNSAFELY(Replay.UNSAFE);

        private final Replay replay;

        Store(Replay replay) {
            this.replay = replay;
        }

        @Override
        public Product product() {
            return TestOperation.READ.product();
        }

        @Override
        public String label() {
            return "store";
        }

        @Override
        public Replay replay() {
            return replay;
        }

        @Override
        public String permission() {
            return "Test Write";
        }

        @Override
        public boolean pacedByResource() {
            return true;
        }
    }

    private String store(Store operation) {
        return ClientRuntime.of(client)
                .call(operation, "thing", CallOptions.defaults())
                .put("thing")
                .decode(text())
                .await();
    }

    @ParameterizedTest
    @EnumSource
    void isWaitedOutForASecondAndALittle(Store operation) {
        wire.then(429, DOWN).then(200, OK);

        assertThat(store(operation)).isEqualTo("done");
        assertThat(time.now()).isBetween(Instant.ofEpochMilli(1000), Instant.ofEpochMilli(1500));
    }

    @Test
    void whatTheServiceAsksForIsKept() {
        wire.then(429, Headers.of("Retry-After", "5"), DOWN).then(200, OK);

        store(Store.SAFELY);

        assertThat(time.now()).isEqualTo(Instant.ofEpochSecond(5));
    }

    @Test
    void isTriedFiveTimesWithWaitsThatSpread() {
        wire.always(answers(429, Headers.empty(), DOWN));

        assertThatThrownBy(() -> store(Store.SAFELY)).isInstanceOf(RateLimitedException.class);

        assertThat(wire.requests).hasSize(5);
        assertThat(time.now()).isBetween(Instant.ofEpochSecond(4), Instant.ofEpochMilli(4000 + 7500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"default\";r=7;t=30"})
    void takesNothingFromTheBudgetOfRetries(String limit) {
        Headers headers = limit.isEmpty() ? Headers.empty() : Headers.of("Ratelimit", limit);
        wire.always(answers(429, headers, DOWN));

        failing(CALLS);

        assertThat(wire.requests).hasSize(CALLS * 5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"971 | Retry-After | 0", "1 | Ratelimit | \"default\";r=0;t=0", "1 | Retry-After | 6"})
    void theAccountsTakesFromTheBudget(int code, String header, String value) {
        wire.always(answers(429, Headers.of(header, value), code == 971 ? QUOTA : DOWN));

        failing(CALLS);

        assertThat(wire.requests).hasSize(CALLS + 500 / 5);
    }

    private void failing(int calls) {
        IntStream.range(0, calls)
                .forEach(i -> assertThatThrownBy(() -> store(Store.SAFELY)).isInstanceOf(RateLimitedException.class));
    }

    @Test
    void otherCallsGoOnMeanwhile() {
        List<Instant> others = new ArrayList<>();
        use(settings().maxInFlight(1).listener(new CallListener() {
            @Override
            public void retrying(CallInfo busy, RetryPlanned retry) {
                call(TestOperation.WRITE);
                others.add(time.now());
            }
        }));
        wire.then(429, DOWN).always(answers(200, Headers.empty(), OK));

        store(Store.SAFELY);

        assertThat(others).containsExactly(Instant.EPOCH);
    }
}

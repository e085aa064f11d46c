package io.github.flarebind.core.internal;

import static io.github.flarebind.core.internal.ScriptedTransport.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.error.RateLimitedException;
import io.github.flarebind.core.error.ServerException;
import io.github.flarebind.core.transport.Headers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryBudgetTest extends PipelineSetUp {
    private static final int CALLS = 200;
    private static final int RETRIES = 500 / 14;

    private void failing(int calls) {
        List<CompletableFuture<String>> futures = IntStream.range(0, calls)
                .mapToObj(i -> builder(TestOperation.READ, CallOptions.defaults())
                        .get("thing")
                        .decode(text())
                        .submit())
                .toList();
        futures.forEach(future -> assertThatThrownBy(future::join).hasCauseInstanceOf(ServerException.class));
    }

    @Test
    void anOutageIsNotAnsweredWithAStorm() {
        wire.always(answers(503, Headers.empty(), DOWN));

        failing(CALLS);

        assertThat(wire.requests).hasSize(CALLS + RETRIES);
    }

    @Test
    void successesEarnRetriesBack() {
        wire.always(answers(503, Headers.empty(), DOWN));
        failing(CALLS);
        wire.always(answers(200, Headers.empty(), OK));
        IntStream.range(0, 14).forEach(i -> call(TestOperation.READ)); // 500 - 35 * 14 = 10 were left
        wire.requests.clear();
        wire.always(answers(503, Headers.empty(), DOWN));

        failing(10);

        assertThat(wire.requests).hasSize(10 + (10 + 14) / 14);
    }

    @Test
    void whatARetryTookComesBackWithItsSuccess() {
        for (int i = 0; i < 100; i++) {
            wire.then(503, DOWN).then(503, DOWN).then(200, OK);
            assertThat(call(TestOperation.READ)).isEqualTo("done");
        }
    }

    @Test
    void aThrottledRetryCostsFive() {
        wire.always(answers(429, Headers.of("Retry-After", "0"), DOWN));

        for (int i = 0; i < CALLS; i++) {
            assertThatThrownBy(() -> call(TestOperation.READ)).isInstanceOf(RateLimitedException.class);
        }

        assertThat(wire.requests).hasSize(CALLS + 500 / 5);
    }

    @Test
    void whatIsNotRetriedCostsNothing() {
        wire.always(answers(503, Headers.empty(), DOWN));
        for (int i = 0; i < CALLS; i++) {
            assertThatThrownBy(() -> call(TestOperation.WRITE)).hasCauseInstanceOf(ServerException.class);
        }
        wire.requests.clear();

        failing(CALLS);

        assertThat(wire.requests).hasSize(CALLS + RETRIES);
    }
}

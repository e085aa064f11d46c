package io.github.flarebind.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.error.InvalidRequestException;
import io.github.flarebind.core.error.ServerException;
import io.github.flarebind.core.event.AttemptEnded;
import io.github.flarebind.core.event.CallEnded;
import io.github.flarebind.core.event.CallInfo;
import io.github.flarebind.core.event.CallListener;
import io.github.flarebind.core.event.RetryPlanned;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client tells of its calls. */
class CallListenerTest extends PipelineSetUp {
    private final List<CallInfo> started = new ArrayList<>();
    private final List<AttemptEnded> attempts = new ArrayList<>();
    private final List<RetryPlanned> retries = new ArrayList<>();
    private final List<CallEnded> ends = new ArrayList<>();
    private final CallListener all = new CallListener() {
        @Override
        public void started(CallInfo call) {
            started.add(call);
        }

        @Override
        public void attempted(CallInfo call, AttemptEnded attempt) {
            attempts.add(attempt);
        }

        @Override
        public void retrying(CallInfo call, RetryPlanned retry) {
            retries.add(retry);
        }

        @Override
        public void ended(CallInfo call, CallEnded end) {
            assertThat(call).isSameAs(started.get(ends.size()));
            ends.add(end);
        }
    };

    @BeforeEach
    void listen() {
        use(settings().listener(all));
    }

    private void putThatIsRetriedOnce() {
        wire.then(429, Headers.of("Retry-After", "2").with("cf-ray", "r1"), DOWN)
                .then(request -> {
                    time.advance(Duration.ofMillis(30));
                    return TransportResponse.of(200, Headers.of("cf-ray", "r2"), OK.getBytes(StandardCharsets.UTF_8));
                });

        builder(TestOperation.WRITE, CallOptions.defaults())
                .put("thing")
                .body("text/plain", Body.of("four"))
                .decode(text())
                .await();
    }

    @Test
    void eachAttemptAndRetryIsTold() {
        putThatIsRetriedOnce();

        assertThat(attempts).hasSize(2);
        assertThat(attempts.get(0).status()).hasValue(429);
        assertThat(attempts.get(0).rayId()).contains("r1");
        assertThat(attempts.get(0).failure()).isPresent();
        assertThat(attempts.get(1).took()).isEqualTo(Duration.ofMillis(30));
        assertThat(attempts.get(1).sent()).isEqualTo(4);
        assertThat(attempts.get(1).received()).hasValue(OK.length());
        assertThat(attempts.get(1).failure()).isEmpty();
        assertThat(retries).hasSize(1);
        assertThat(retries.get(0).failed()).isEqualTo(1);
        assertThat(retries.get(0).delay()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void theCallAsAWholeIsTold() {
        putThatIsRetriedOnce();

        assertThat(started).containsExactly(new CallInfo(1, "Test write", "thing"));
        CallEnded end = ends.get(0);
        assertThat(end.attempts()).isEqualTo(2);
        assertThat(end.took()).isEqualTo(Duration.ofMillis(2030));
        assertThat(end.status()).hasValue(200);
        assertThat(end.rayId()).contains("r2");
        assertThat(end.failure()).isEmpty();
    }

    @Test
    void aFailureIsToldAsTheCallerGetsIt() {
        wire.then(400, DOWN);

        assertThatThrownBy(() -> call(TestOperation.READ))
                .isInstanceOf(InvalidRequestException.class)
                .satisfies(thrown ->
                        assertThat(ends.get(0).failure().orElseThrow()).isSameAs(thrown));
    }

    @Test
    void aLostAnswerHasNoStatus() {
        wire.thenFails(new IOException("reset")).then(200, OK);

        call(TestOperation.READ);

        assertThat(attempts.get(0).status()).isEqualTo(OptionalInt.empty());
        assertThat(attempts.get(0).received()).isEqualTo(OptionalLong.empty());
    }

    @Test
    void whatTheServiceCountedIsTold() {
        wire.then(200, OK);

        builder(TestOperation.READ, CallOptions.defaults())
                .get("thing")
                .decode(answer -> {
                    answer.counted("rows_read", 3);
                    answer.counted("rows_read", 4);
                    return answer.status();
                })
                .await();

        assertThat(ends.get(0).counts()).isEqualTo(Map.of("rows_read", 7L));
    }

    @Test
    void callsAreNumbered() {
        wire.then(200, OK).then(200, OK);

        call(TestOperation.READ);
        call(TestOperation.READ);

        assertThat(started).extracting(CallInfo::number).containsExactly(1L, 2L);
    }

    @Test
    void aListenerThatThrowsChangesNothing() {
        CallListener broken = new CallListener() {
            @Override
            public void started(CallInfo call) {
                throw new IllegalStateException("listener");
            }

            @Override
            public void ended(CallInfo call, CallEnded end) {
                throw new IllegalStateException("listener");
            }
        };
        use(settings().listener(broken).listener(all));
        wire.then(200, OK);

        assertThat(call(TestOperation.READ)).isEqualTo("done");
        assertThat(ends).hasSize(1);
    }

    @Test
    void everyRequestSaysWhoSendsIt() {
        use(settings().application("shop/1.4"));
        wire.then(200, OK);

        call(TestOperation.READ);

        assertThat(wire.requests.get(0).headers().first("user-agent").orElseThrow())
                .matches("flarebind/\\d+\\.\\d+\\.\\d+\\S* Java/\\d+ shop/1\\.4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "caf\u00e9", "a  b"})
    void anApplicationsNameIsVisibleAscii(String name) {
        assertThatThrownBy(() -> settings().application(name).build()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCallThatIsGivenUpTellsHowOftenItWasTried() {
        wire.then(503, DOWN).then(503, DOWN).then(503, DOWN);

        assertThatThrownBy(() -> call(TestOperation.READ)).isInstanceOf(ServerException.class);
        assertThat(ends.get(0).attempts()).isEqualTo(3);
        assertThat(ends.get(0).failure().orElseThrow()).isInstanceOf(ServerException.class);
    }
}

package io.github.flarebind.core.internal;

import static io.github.flarebind.core.internal.ScriptedTransport.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.error.CallRejectedException;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PacingTest extends PipelineSetUp {
    private static final Duration WINDOW = Duration.ofSeconds(60);

    private static Headers ratelimit(String value) {
        return Headers.of("Ratelimit", value);
    }

    @Test
    void aQuotaThatIsUsedUpIsWaitedFor() {
        wire.then(200, ratelimit("\"default\";r=0;t=30"), OK).then(200, OK);

        call(TestOperation.READ);
        call(TestOperation.READ);

        assertThat(time.now()).isEqualTo(Instant.ofEpochSecond(30));
    }

    @Test
    void aWaitBeyondTheDeadlineIsRefusedAtOnce() {
        wire.then(200, ratelimit("\"default\";r=0;t=300"), OK);
        call(TestOperation.READ);

        assertThatThrownBy(() -> call(TestOperation.WRITE))
                .isInstanceOf(CallRejectedException.class)
                .hasMessage("Test write on thing: the quota of requests (Ratelimit) is used up for another 300 s,"
                        + " longer than the deadline; nothing was sent");
        assertThat(wire.requests).hasSize(1);
        assertThat(time.now()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void plentyIsNotSlowed() {
        wire.always(answers(200, ratelimit("\"default\";r=500;t=30"), OK));

        for (int i = 0; i < 50; i++) {
            call(TestOperation.READ);
        }

        assertThat(time.now()).isEqualTo(Instant.EPOCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "r=0;t=9", "\"default\"", "\"default\";r=-1;t=5", "\u00e9"})
    void whatCannotBeReadSaysNothing(String garbage) {
        wire.then(200, ratelimit(garbage), OK).then(200, OK);

        call(TestOperation.READ);
        call(TestOperation.READ);

        assertThat(time.now()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void theTightestOfSeveralPoliciesCounts() {
        wire.then(200, ratelimit("\"burst, short\";r=90;t=5, \"default\" ; r=0 ; t=40"), OK)
                .then(200, OK);

        call(TestOperation.READ);
        call(TestOperation.READ);

        assertThat(time.now()).isEqualTo(Instant.ofEpochSecond(40));
    }

    @Test
    void eachPolicyCountsByItself() {
        wire.then(200, ratelimit("\"default\";r=50;t=200, \"burst\";r=1;t=3"), OK)
                .then(200, OK)
                .then(200, OK);

        for (int i = 0; i < 3; i++) {
            call(TestOperation.READ);
        }

        assertThat(time.now()).isBetween(Instant.ofEpochSecond(3), Instant.ofEpochSecond(20));
    }

    @Test
    void noHeaderStopsAClientForLongerThanThePenalty() {
        wire.then(200, ratelimit("\"default\";r=0;t=999999999"), OK).then(200, OK);
        call(TestOperation.READ);
        assertThatThrownBy(() -> call(TestOperation.READ)).isInstanceOf(CallRejectedException.class);

        time.advance(Duration.ofMinutes(5));

        assertThat(call(TestOperation.READ)).isEqualTo("done");
    }

    @Test
    void whoIsRefusedTakesNothing() {
        wire.then(200, ratelimit("\"default\";r=50;t=200"), OK);
        call(TestOperation.READ);
        CallOptions short1 =
                CallOptions.builder().deadline(Duration.ofMillis(1)).build();
        wire.always(answers(200, Headers.empty(), OK));
        call(TestOperation.READ);
        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(() -> call(TestOperation.READ, short1)).isInstanceOf(CallRejectedException.class);
        }

        assertThat(call(TestOperation.READ)).isEqualTo("done");
        assertThat(time.now()).isBefore(Instant.ofEpochSecond(20));
    }

    @Test
    void thoseWhoWaitForTheResetDoNotAllGoAtOnce() {
        Quota quota = new Quota(time);
        Headers empty = ratelimit("\"default\";r=0;t=30").with("Ratelimit-Policy", "\"default\";q=100;w=60");
        RateLimitPolicy.of(empty).forEach(quota::told);
        assertThat(quota.reserve(Duration.ofHours(1))).isEqualTo(new Quota.Turn(Duration.ofSeconds(30), false));
        time.advance(Duration.ofSeconds(30));

        long gone = IntStream.range(0, 400)
                .mapToObj(i -> quota.reserve(Duration.ofHours(1)))
                .filter(Quota.Turn::taken)
                .filter(turn -> turn.delay().compareTo(WINDOW) < 0)
                .count();

        assertThat(gone).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({"1", "7", "20"})
    void aQuotaOfAHundredIsNeverExceeded(int requestsPerRound) {
        Server server = new Server(100);
        wire.always(server);

        for (int i = 0; i < 100 * requestsPerRound; i++) {
            call(TestOperation.READ);
        }

        assertThat(server.refused).isZero();
        assertThat(server.most).isEqualTo(100);
    }

    /** Counts per window and refuses what is too much, as the API does. */
    private final class Server implements io.github.flarebind.core.transport.Transport {
        private final int quota;
        private long window;
        private int seen;
        private int most;
        private int refused;

        Server(int quota) {
            this.quota = quota;
        }

        @Override
        public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
            long nanos = WINDOW.toNanos();
            if (time.nanos() / nanos != window) {
                window = time.nanos() / nanos;
                seen = 0;
            }
            seen++;
            most = Math.max(most, seen);
            refused += seen > quota ? 1 : 0;
            long left = Math.max(0, quota - seen);
            long reset = ((window + 1) * nanos - time.nanos() + 999_999_999) / 1_000_000_000;
            Headers headers = ratelimit("\"default\";r=" + left + ";t=" + reset)
                    .with("Ratelimit-Policy", "\"default\";q=" + quota + ";w=60");
            return answers(seen > quota ? 429 : 200, headers, OK).send(request);
        }
    }
}

package io.github.flarebind.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.ManualTime;
import io.github.flarebind.core.Time;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.kv.KvPutOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An account on a clock of its caller's. */
class GivenTimeTest {
    private static final KvPutOptions AN_HOUR =
            KvPutOptions.builder().expirationTtl(Duration.ofHours(1)).build();

    private final ManualTime manual = ManualTime.startingAt(Instant.parse("2031-05-06T07:08:09Z"));

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void valuesExpireByIt(boolean opaque) {
        try (InMemoryCloudflare cloudflare = InMemoryCloudflare.create(opaque ? new Opaque(manual) : manual)) {
            KvNamespace cache = cloudflare.kv("cache");
            cache.put("k", Body.of("v"), AN_HOUR);
            assertThat(cache.list().items().get(0).expiration()).contains(Instant.parse("2031-05-06T08:08:09Z"));

            manual.advance(Duration.ofMinutes(59));
            assertThat(cache.get("k")).contains("v");

            manual.advance(Duration.ofMinutes(1));
            assertThat(cache.get("k")).isEmpty();
        }
    }

    @Test
    void aManualOneIsTheAccounts() {
        try (InMemoryCloudflare cloudflare = InMemoryCloudflare.create(manual)) {
            assertThat(cloudflare.time()).isSameAs(manual);
        }
    }

    @Test
    void oneThatRunsIsNotTurned() {
        try (InMemoryCloudflare cloudflare = InMemoryCloudflare.create(Time.system())) {
            assertThatThrownBy(cloudflare::time)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("runs by itself");
        }
    }

    @Test
    @SuppressWarnings("NullAway") // as from code without null checks
    void thereIsOne() {
        assertThatThrownBy(() -> InMemoryCloudflare.create(null)).hasMessage("the clock is null");
    }

    /** A clock of which the account cannot know that it is turned by hand. */
    private record Opaque(Time behind) implements Time {
        @Override
        public Instant now() {
            return behind.now();
        }

        @Override
        public long nanos() {
            return behind.nanos();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            behind.sleep(duration);
        }

        @Override
        public Future<?> schedule(Runnable task, Duration delay) {
            return behind.schedule(task, delay);
        }
    }
}

package io.github.flarebind.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ManualTimeTest {
    private final ManualTime time = ManualTime.startingAt(Instant.EPOCH);

    @Test
    void sleepTurnsTheClock() throws InterruptedException {
        time.sleep(Duration.ofSeconds(5));

        assertThat(time.now()).isEqualTo(Instant.ofEpochSecond(5));
        assertThat(time.nanos()).isEqualTo(5_000_000_000L);
    }

    @Test
    void whatIsDueRunsInTheOrderOfItsTime() {
        List<String> ran = new ArrayList<>();
        Future<?> late = time.schedule(() -> ran.add("late at " + time.now()), Duration.ofSeconds(2));
        Future<?> early = time.schedule(() -> ran.add("early at " + time.now()), Duration.ofSeconds(1));
        Future<?> never = time.schedule(() -> ran.add("never"), Duration.ofSeconds(3));

        time.advance(Duration.ofSeconds(2));

        assertThat(ran).containsExactly("early at 1970-01-01T00:00:01Z", "late at 1970-01-01T00:00:02Z");
        assertThat(late).isDone();
        assertThat(early).isDone();
        assertThat(never).isNotDone();
    }

    @Test
    void aHeldSleeperWaitsForTheClock() throws Exception {
        time.hold();
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Instant> woken = CompletableFuture.supplyAsync(() -> {
            begun.countDown();
            return slept(Duration.ofSeconds(3));
        });
        begun.await();

        // advancing before the sleeper has parked would only move its due time; so step until it wakes
        while (!woken.isDone()) {
            time.advance(Duration.ofSeconds(1));
        }

        assertThat(woken.get(60, TimeUnit.SECONDS)).isAfterOrEqualTo(Instant.ofEpochSecond(3));
    }

    private Instant slept(Duration duration) {
        try {
            time.sleep(duration);
            return time.now();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void timeGoesForwardOnly() {
        assertThatThrownBy(() -> time.advance(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
    }
}

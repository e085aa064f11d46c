package io.github.flarebind.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A clock that is turned by hand waits for the work that was handed over under it. */
@Timeout(120)
class HandedOverWorkTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ManualTime time = ManualTime.startingAt(Instant.EPOCH);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> told = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    private void tell(String what) {
        told.add(what + " at " + time.nanos() / 1_000_000_000);
    }

    private void later(Runnable work, Duration delay) {
        Future<?> unused = time.schedule(() -> time.execute(threads, work), delay);
    }

    @Test
    void advanceReturnsWhenTheWorkIsDone() {
        for (int i = 0; i < 1_000; i++) {
            time.execute(threads, () -> tell("work"));
        }

        time.advance(Duration.ZERO);

        assertThat(told).hasSize(1_000).containsOnly("work at 0");
    }

    @Test
    void theClockStandsStillUntilWhatFellDueIsDone() {
        later(() -> tell("first"), SECOND);
        later(() -> tell("second"), SECOND.multipliedBy(2));

        time.advance(Duration.ofHours(1));

        assertThat(told).containsExactly("first at 1", "second at 2");
    }

    @Test
    void aLoopThatSchedulesItselfKeepsItsPace() {
        loop();

        time.advance(Duration.ofSeconds(5));

        assertThat(told).containsExactly("loop at 0", "loop at 1", "loop at 2", "loop at 3", "loop at 4", "loop at 5");
    }

    private void loop() {
        later(
                () -> {
                    tell("loop");
                    later(this::loop, SECOND);
                },
                Duration.ZERO);
    }

    @Test
    void workThatSleepsIsNotWaitedForUntilItIsWoken() {
        time.hold();
        time.execute(threads, () -> {
            sleep(SECOND.multipliedBy(3));
            tell("awake");
        });

        time.advance(SECOND.multipliedBy(2));
        assertThat(told).isEmpty();

        time.advance(SECOND);
        assertThat(told).containsExactly("awake at 3");
    }

    private void sleep(Duration duration) {
        try {
            time.sleep(duration);
        } catch (InterruptedException e) {
            tell("interrupted");
        }
    }

    @Test
    void aSleeperThatWasInterruptedIsWorkNoMore() throws InterruptedException {
        time.hold();
        Thread[] sleeper = new Thread[1];
        CountDownLatch ended = new CountDownLatch(1);
        time.execute(threads, () -> {
            sleeper[0] = Thread.currentThread();
            sleep(SECOND);
            ended.countDown();
        });
        time.advance(Duration.ZERO);

        sleeper[0].interrupt();
        ended.await();
        time.advance(Duration.ofDays(1));

        assertThat(told).containsExactly("interrupted at 0");
    }

    @Test
    void workMayTurnTheClockItself() {
        time.execute(threads, () -> {
            time.advance(SECOND);
            sleep(SECOND);
            tell("work");
        });

        time.advance(Duration.ZERO);

        assertThat(told).containsExactly("work at 2");
    }

    @Test
    void workThatWaitsForTheClockByOtherMeansDoesNotHangIt() {
        CountDownLatch alarm = new CountDownLatch(1);
        Future<?> unused = time.schedule(alarm::countDown, SECOND);
        time.execute(threads, () -> {
            await(alarm);
            tell("rung");
        });

        time.advance(SECOND);
        time.advance(Duration.ZERO);

        assertThat(told).containsExactly("rung at 1");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void workThatNeverBeginsDoesNotHangIt() {
        time.execute(work -> {}, () -> tell("never"));

        time.advance(SECOND);

        assertThat(told).isEmpty();
        assertThat(time.now()).isEqualTo(Instant.ofEpochSecond(1));
    }

    @Test
    void refusedWorkIsTheCallersToKnow() {
        threads.shutdown();

        assertThatThrownBy(() -> time.execute(threads, () -> tell("never")))
                .isInstanceOf(RejectedExecutionException.class);
        time.advance(SECOND);
        assertThat(told).isEmpty();
    }

    @Test
    void workOnTheCallersThreadIsDoneAtOnce() {
        time.execute(Runnable::run, () -> time.execute(Runnable::run, () -> tell("inner")));
        time.advance(SECOND);

        assertThat(told).containsExactly("inner at 0");
    }

    @Test
    void theMachinesClockOnlyHandsOver() {
        Time.system().execute(Runnable::run, () -> tell("work"));

        assertThat(told).containsExactly("work at 0");
    }
}

package io.github.flarebind.queues.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A machine that has no thread left for a while. */
class HandsTest {
    private final AtomicInteger refusals = new AtomicInteger(3);
    private final AtomicInteger done = new AtomicInteger();
    private final ManualTime time = ManualTime.startingAt(Instant.EPOCH);
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new SynchronousQueue<>()) {
                @Override
                public void execute(Runnable work) {
                    if (refusals.getAndDecrement() > 0) {
                        throw new OutOfMemoryError("unable to create native thread");
                    }
                    super.execute(work);
                }
            };
    private final Hands hands = new Hands(time, threads);

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    @Test
    void workForWhichThereIsNoThreadIsDoneWhenThereIs() {
        time.hold();

        hands.now(done::incrementAndGet);
        time.advance(Duration.ofSeconds(2));
        assertThat(done).hasValue(0);

        time.advance(Duration.ofSeconds(1));
        assertThat(done).hasValue(1);
    }

    @Test
    void workOfAnEndedConsumerIsDropped() {
        threads.shutdown();

        hands.now(done::incrementAndGet);
        time.advance(Duration.ofSeconds(10));

        assertThat(done).hasValue(0);
    }
}

package io.github.flarebind.testing.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.error.AuthenticationException;
import io.github.flarebind.core.error.InvalidRequestException;
import io.github.flarebind.core.error.NotFoundException;
import io.github.flarebind.core.error.PermissionDeniedException;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.Transport;
import io.github.flarebind.queues.QueueConsumer;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** When a consumer pulls, how much it asks for, and what it makes of a pull that fails. */
@Timeout(120)
class PollingTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Scene scene = new Scene();
    private final AtomicInteger handled = new AtomicInteger();

    @AfterEach
    void close() {
        scene.close();
    }

    private QueueConsumer counting() {
        return scene.consume(message -> handled.incrementAndGet());
    }

    private List<Long> pollMillis() {
        return scene.wire().pulls().stream().map(sent -> sent.at().toMillis()).toList();
    }

    @Test
    void anIdleConsumerAsksEverMoreSeldom() {
        counting();

        scene.pass(Duration.ofSeconds(36));

        assertThat(pollMillis()).containsExactly(0L, 250L, 750L, 1_750L, 3_750L, 7_750L, 15_750L, 25_750L, 35_750L);
    }

    @Test
    void anIdleConsumerPollsOnceInItsLongestIntervalAtMost() {
        QueueConsumer consumer = counting();
        scene.pass(Duration.ofMinutes(1));
        int before = scene.wire().pulls().size();

        scene.pass(Duration.ofHours(1));

        assertThat(scene.wire().pulls().size() - before).isEqualTo(360);
        assertThat(scene.wire().acks()).isEmpty();
        assertThat(consumer.counts().emptyPolls()).isEqualTo(before + 360);
    }

    @Test
    void theFirstMessageBringsBackFullSpeed() {
        counting();
        scene.pass(Duration.ofMinutes(10));
        int before = scene.wire().pulls().size();
        scene.send(300);

        scene.pass(Duration.ofSeconds(10));

        assertThat(handled).hasValue(300);
        List<Long> since = pollMillis().subList(before, scene.wire().pulls().size());
        assertThat(since.get(1)).as("the second pull comes at once").isEqualTo(since.get(0));
        long last = since.stream().filter(at -> at.equals(since.get(0))).count();
        assertThat(since.get((int) last) - since.get(0))
                .as("then the least interval")
                .isEqualTo(250);
    }

    @Test
    void eachPullSaysHowManyAndForHowLong() {
        scene.consume(message -> {}, scene.options().batchSize(7).visibilityTimeout(Duration.ofMinutes(2)));
        scene.settle();

        assertThat(scene.wire().pulls().get(0).body())
                .hasToString("{\"batch_size\":7,\"visibility_timeout_ms\":120000}");
    }

    @Test
    void noMoreIsLeasedThanHandlersCanSoonTake() {
        scene.send(1_000);
        QueueConsumer consumer = scene.consume(
                scene.taking(Duration.ofSeconds(20)), scene.options().concurrency(5));

        scene.settle();
        assertThat(consumer.counts().pulled()).as("5 running, 5 to follow").isEqualTo(10);

        // a quarter of the visibility timeout is less than a handler takes, so none is to wait
        scene.pass(Duration.ofMinutes(10));
        assertThat(consumer.counts().waiting()).isZero();
        assertThat(consumer.counts().expired())
                .as("only those of the first pull")
                .isLessThanOrEqualTo(5);
        assertThat(consumer.counts().late()).as("only those of the first pull").isLessThanOrEqualTo(5);
    }

    @Test
    void handlersThatHangLetNothingMoreBeLeased() {
        scene.send(1_000);
        QueueConsumer consumer =
                scene.consume(scene.taking(Duration.ofDays(1)), scene.options().concurrency(5));
        scene.pass(Duration.ofMinutes(1));
        long pulled = consumer.counts().pulled();

        scene.pass(Duration.ofHours(5));

        assertThat(consumer.counts().pulled()).isEqualTo(pulled).isLessThanOrEqualTo(15);
        assertThat(consumer.counts().running()).isEqualTo(5);
    }

    static Stream<Arguments> passing() {
        return Stream.of(
                Arguments.of(Wire.refusing(500, 15000)),
                Arguments.of(Wire.refusing(429, 10250)),
                Arguments.of(Wire.refusing(429, 10252)),
                Arguments.of((Transport) request -> {
                    throw new ConnectException("Connection refused");
                }),
                Arguments.of((Transport) request -> {
                    throw new IOException("Connection reset");
                }));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void aPullThatFailsIsToldAndTriedAgainEverMoreSeldom(Transport failing) {
        scene.send(3);
        scene.wire().onPull(failing);
        QueueConsumer consumer = counting();

        scene.pass(Duration.ofSeconds(120));
        assertThat(pollMillis()).containsExactly(0L, 1_000L, 3_000L, 7_000L, 15_000L, 31_000L, 61_000L, 91_000L);
        assertThat(scene.told().lines("poll failed")).hasSize(8);
        assertThat(consumer.counts().failedPolls()).isEqualTo(8);

        scene.wire().onPull(scene.wire().service());
        scene.pass(Duration.ofSeconds(2));
        assertThat(handled).hasValue(3);
        assertThat(consumer.failure()).isEmpty();
    }

    @Test
    void aQueueWhoseDeliveryIsPausedIsAskedUntilItIsResumed() {
        scene.send(3);
        scene.queues().pauseDelivery(scene.queue());
        QueueConsumer consumer = counting();
        scene.pass(Duration.ofMinutes(10));
        assertThat(handled).hasValue(0);
        assertThat(scene.wire().pulls()).hasSizeLessThanOrEqualTo(25);

        scene.queues().resumeDelivery(scene.queue());
        scene.pass(Duration.ofSeconds(31));

        assertThat(handled).hasValue(3);
        assertThat(consumer.failure()).isEmpty();
    }

    @Test
    void whatRetryAfterSaysIsWaited() {
        scene.wire().onPull(request -> Wire.refusal(429, 0, Headers.of("Retry-After", "300")));
        counting();

        scene.pass(Duration.ofSeconds(601));

        assertThat(pollMillis()).containsExactly(0L, 300_000L, 600_000L);
    }

    @Test
    void butNotLongerThanFiveMinutes() {
        scene.wire().onPull(request -> Wire.refusal(429, 0, Headers.of("Retry-After", "86400")));
        counting();

        scene.pass(Duration.ofSeconds(301));

        assertThat(pollMillis()).containsExactly(0L, 300_000L);
    }

    @Test
    void aLostAnswerCostsALeaseAndNothingElse() {
        scene.send(3);
        scene.wire().onPull(scene.wire().losing());
        QueueConsumer consumer = counting();
        scene.settle();
        scene.wire().onPull(scene.wire().service());

        scene.pass(Duration.ofSeconds(29));
        assertThat(handled).hasValue(0);
        scene.pass(Duration.ofSeconds(12));
        assertThat(handled).hasValue(3);
        assertThat(consumer.failure()).isEmpty();
    }

    static Stream<Arguments> lasting() {
        return Stream.of(
                Arguments.of(401, 10000, AuthenticationException.class),
                Arguments.of(403, 10106, PermissionDeniedException.class),
                Arguments.of(404, 10104, NotFoundException.class),
                Arguments.of(405, 10105, InvalidRequestException.class),
                Arguments.of(400, 10105, InvalidRequestException.class));
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void aLastingRefusalEndsTheConsumer(int status, int code, Class<? extends Throwable> failure) {
        scene.wire().onPull(Wire.refusing(status, code));
        QueueConsumer consumer = counting();

        scene.pass(Duration.ofHours(1));

        assertThat(consumer.failure()).containsInstanceOf(failure);
        assertThat(consumer.ended()).isCompletedExceptionally();
        assertThat(scene.wire().pulls()).hasSize(1);
        assertThat(scene.told().lines()).containsExactly("0 s: broken by " + failure.getSimpleName(), "0 s: closed");
        consumer.close();
    }

    @Test
    void aQueueWithoutAPullConsumerSaysWhatToDo() {
        scene.wire().onPull(Wire.refusing(405, 0));
        QueueConsumer consumer = counting();
        scene.settle();

        assertThat(consumer.failure().orElseThrow()).hasMessageContaining("createPullConsumer");
    }

    @Test
    void aRefusalWhileHandlersRunLetsThemFinish() {
        scene.send(2);
        QueueConsumer consumer = scene.consume(scene.taking(SECOND.multipliedBy(5)));
        scene.settle();
        scene.wire().onPull(Wire.refusing(401, 10000));

        scene.pass(SECOND.multipliedBy(6));

        assertThat(consumer.failure()).containsInstanceOf(AuthenticationException.class);
        assertThat(consumer.counts().acked()).isEqualTo(2);
        assertThat(consumer.ended()).isDone();
    }

    @Test
    void aClosedClientEndsTheConsumer() {
        QueueConsumer consumer = counting();
        scene.settle();

        scene.client().close();
        scene.pass(SECOND);

        assertThat(consumer.failure()).containsInstanceOf(IllegalStateException.class);
        assertThat(consumer.ended()).isDone();
    }
}

package io.github.flarebind.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.error.CallCancelledException;
import io.github.flarebind.core.error.DeadlineExceededException;
import io.github.flarebind.core.internal.Parts.Ended;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Jobs of several requests: how many go at once, what ends them, and on which thread they run. */
class PlanTest extends PipelineSetUp {
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final CountDownLatch interrupted = new CountDownLatch(1);

    private static Parts.Source<Integer> numbers(int count) {
        Iterator<Integer> numbers = IntStream.range(0, count).iterator();
        return () -> numbers.hasNext() ? Optional.of(numbers.next()) : Optional.empty();
    }

    private ApiCall<String> part(Parts parts, int number) {
        return builder(TestOperation.READ, parts.options())
                .get(Integer.toString(number))
                .decode(text());
    }

    private Plan<List<String>> each(CallOptions options, int width, Parts.Source<Integer> source) {
        return ClientRuntime.of(client).plan(TestOperation.READ, "things", options, parts -> {
            List<String> told = new ArrayList<>();
            parts.each(width, source, number -> part(parts, number), ended -> told.add(told(ended)));
            return told;
        });
    }

    private static String told(Ended<Integer, String> ended) {
        return ended.part()
                + ended.value().map(" "::concat).orElse("")
                + ended.failure()
                        .map(failure -> " " + failure.getClass().getSimpleName())
                        .orElse("");
    }

    private TransportResponse echo(TransportRequest request) {
        most.accumulateAndGet(running.incrementAndGet(), Math::max);
        String path = request.uri().getPath();
        running.decrementAndGet();
        return ok(path.substring(path.lastIndexOf('/') + 1));
    }

    private static TransportResponse ok(String result) {
        byte[] body = ("{\"success\":true,\"result\":\"" + result + "\"}").getBytes(StandardCharsets.UTF_8);
        return TransportResponse.of(200, Headers.empty(), body);
    }

    @Test
    void anArgumentThatIsRefusedEndsItsPartAlone() {
        wire.always(this::echo);
        Plan<List<String>> plan = ClientRuntime.of(client)
                .plan(TestOperation.READ, "things", CallOptions.defaults(), parts -> {
                    List<String> told = new ArrayList<>();
                    parts.each(1, numbers(3), number -> refusingOne(parts, number), ended -> told.add(told(ended)));
                    return told;
                });

        assertThat(plan.await()).containsExactly("0 0", "1 IllegalArgumentException", "2 2");
    }

    private ApiCall<String> refusingOne(Parts parts, int number) {
        if (number == 1) {
            throw new IllegalArgumentException("too near by now");
        }
        return part(parts, number);
    }

    @Test
    void everyPartIsSentAndToldOnce() {
        wire.always(this::echo);

        assertThat(each(CallOptions.defaults(), 4, numbers(100)).await())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 100).mapToObj(i -> i + " " + i).toList());
        assertThat(most).hasValueLessThanOrEqualTo(4);
    }

    @Test
    void asManyAsTheWidthGoAtOnce() {
        CyclicBarrier three = new CyclicBarrier(3);
        wire.always(request -> {
            try {
                three.await(60, TimeUnit.SECONDS);
            } catch (java.util.concurrent.BrokenBarrierException | java.util.concurrent.TimeoutException e) {
                throw new AssertionError("three were not sent at once", e);
            }
            return echo(request);
        });

        assertThat(each(CallOptions.defaults(), 3, numbers(6)).await()).hasSize(6);
    }

    @Test
    void aPartThatFailsIsToldAndTheOthersGoOn() {
        wire.always(request -> request.uri().getPath().endsWith("/3")
                ? TransportResponse.of(500, Headers.empty(), DOWN.getBytes(StandardCharsets.UTF_8))
                : echo(request));

        assertThat(each(CallOptions.defaults(), 2, numbers(6)).await())
                .hasSize(6)
                .contains("3 ServerException");
    }

    @Test
    void aPartThatCannotBeSentAsItWasGivenIsToldAndTheOthersGoOn() {
        wire.always(request -> {
            if (request.uri().getPath().endsWith("/3")) {
                throw new IllegalArgumentException("its body is too short");
            }
            return echo(request);
        });

        assertThat(each(CallOptions.defaults(), 2, numbers(6)).await())
                .hasSize(6)
                .contains("3 IllegalArgumentException");
    }

    @Test
    void whatIsNoFailureOfACallEndsThemAll() {
        wire.always(this::echo);
        Parts.Source<Integer> broken = () -> {
            throw new IllegalArgumentException("the source broke");
        };

        assertThatThrownBy(() -> each(CallOptions.defaults(), 2, broken).await())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the source broke");
    }

    @Test
    void partsInheritWhatIsLeftOfTheDeadline() {
        List<Duration> left = new ArrayList<>();
        wire.always(request -> {
            left.add(request.timeout());
            time.advance(Duration.ofSeconds(20));
            return echo(request);
        });
        CallOptions brief =
                CallOptions.builder().deadline(Duration.ofSeconds(50)).build();

        assertThatThrownBy(() -> each(brief, 1, numbers(9)).await())
                .isInstanceOf(DeadlineExceededException.class)
                .hasMessageContaining("the parts that had not begun were not sent");
        assertThat(left).startsWith(Duration.ofSeconds(50), Duration.ofSeconds(30), Duration.ofSeconds(10));
    }

    @Test
    void theAsyncFaceRunsThePlanElsewhere() throws Exception {
        wire.always(this::echo);
        Thread caller = Thread.currentThread();
        CompletableFuture<Thread> ran = ClientRuntime.of(client)
                .plan(TestOperation.READ, "things", CallOptions.defaults(), parts -> Thread.currentThread())
                .submit();

        assertThat(ran.get(60, TimeUnit.SECONDS)).isNotSameAs(caller);
        assertThat(each(CallOptions.defaults(), 2, numbers(3)).submit().get(60, TimeUnit.SECONDS))
                .hasSize(3);
    }

    @Test
    void cancellingTheFutureInterruptsTheParts() throws Exception {
        CountDownLatch sent = new CountDownLatch(1);
        wire.then(request -> {
            sent.countDown();
            try {
                new CountDownLatch(1).await();
            } finally {
                interrupted.countDown();
            }
            return ok("never");
        });
        CompletableFuture<List<String>> future =
                each(CallOptions.defaults(), 1, numbers(2)).submit();
        assertThat(sent.await(60, TimeUnit.SECONDS)).isTrue();

        future.cancel(true);

        assertThat(interrupted.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aValueThatWasCancelledMeanwhileIsClosed() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        AutoCloseable value = closed::countDown;
        CompletableFuture<Optional<AutoCloseable>> future = ClientRuntime.of(client)
                .plan(TestOperation.READ, "things", CallOptions.defaults(), parts -> {
                    begun.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) { // cancelled, just when the value has come
                        return Optional.of(value);
                    }
                    throw new IllegalStateException("not cancelled");
                })
                .submit();
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();

        future.cancel(true);

        assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void closingTheClientEndsAPlanThatWaits() throws Exception {
        time.hold();
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<String> future = ClientRuntime.of(client)
                .plan(TestOperation.READ, "things", CallOptions.defaults(), parts -> {
                    begun.countDown();
                    parts.pause(Duration.ofDays(1));
                    return "done";
                })
                .submit();
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();

        client.close();

        assertThatThrownBy(() -> future.get(60, TimeUnit.SECONDS)).hasCauseInstanceOf(CallCancelledException.class);
    }

    @Test
    void closingTheClientBetweenPartsEndsThePlan() {
        wire.always(request -> {
            client.close();
            return echo(request);
        });

        assertThatThrownBy(() -> each(CallOptions.defaults(), 1, numbers(9)).await())
                .isInstanceOf(CallCancelledException.class);
    }

    @Test
    void aClosedClientBeginsNoPlan() {
        client.close();

        assertThatThrownBy(() -> each(CallOptions.defaults(), 1, numbers(1)).await())
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> each(CallOptions.defaults(), 1, numbers(1)).submit())
                .isInstanceOf(IllegalStateException.class);
    }
}

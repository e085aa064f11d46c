package io.github.flarebind.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.ManualTime;
import io.github.flarebind.core.Time;
import io.github.flarebind.core.error.CallCancelledException;
import io.github.flarebind.core.error.CallRejectedException;
import io.github.flarebind.core.error.DeadlineExceededException;
import io.github.flarebind.core.error.OutcomeUnknownException;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cancelling, interrupting and closing, while calls run. */
@Timeout(120)
class ClientLifeTest {
    private final CountDownLatch sent = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final CountDownLatch answer = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CloudflareClient client = CloudflareClient.builder()
            .apiToken("t0ken")
            .accountId("acc")
            .transport(this::held)
            .build();

    @AfterEach
    void close() {
        answer.countDown();
        client.close();
    }

    /** Answers once it is let, with a body that tells when it is closed. */
    private TransportResponse held(TransportRequest request) throws InterruptedException {
        sent.countDown();
        try {
            answer.await();
        } catch (InterruptedException e) {
            interrupted.countDown();
            throw e;
        }
        return TransportResponse.of(200, Headers.empty(), watched());
    }

    private InputStream watched() {
        return new ByteArrayInputStream(new byte[0]) {
            @Override
            public void close() {
                closed.countDown();
            }
        };
    }

    private ApiCall<Integer> call(TestOperation operation) {
        return ClientRuntime.of(client)
                .call(operation, "thing", CallOptions.defaults())
                .get("thing")
                .decode(Answer::status);
    }

    @ParameterizedTest
    @EnumSource(TestOperation.class)
    void anInterruptedCallEndsAndKeepsTheFlag(TestOperation operation) throws Exception {
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        CompletableFuture<Throwable> ended = new CompletableFuture<>();
        Thread caller = DaemonThreads.named("caller").newThread(() -> {
            try {
                call(operation).await();
            } catch (RuntimeException e) {
                flag.complete(Thread.currentThread().isInterrupted());
                ended.complete(e);
            }
        });
        caller.start();
        sent.await();

        caller.interrupt();

        assertThat(flag.get(60, TimeUnit.SECONDS)).isTrue();
        assertThat(ended.get(60, TimeUnit.SECONDS))
                .isInstanceOf(
                        operation == TestOperation.READ ? CallCancelledException.class : OutcomeUnknownException.class);
    }

    @Test
    void closingEndsACallOnTheCallersThread() throws Exception {
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        Thread caller = DaemonThreads.named("caller").newThread(() -> {
            try {
                call(TestOperation.READ).await();
            } catch (CallCancelledException e) {
                flag.complete(Thread.currentThread().isInterrupted());
            }
        });
        caller.start();
        sent.await();

        client.close();

        assertThat(flag.get(60, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void closingEndsEveryFuture() throws Exception {
        List<CompletableFuture<Integer>> futures = IntStream.range(0, 200)
                .mapToObj(i -> call(TestOperation.READ).submit())
                .toList();
        sent.await();

        client.close();

        for (CompletableFuture<Integer> future : futures) {
            assertThatThrownBy(() -> future.get(60, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOfAny(
                            CallCancelledException.class, CallRejectedException.class, IllegalStateException.class);
        }
    }

    @Test
    void aCancelledFutureInterruptsItsCall() throws Exception {
        CompletableFuture<Integer> future = call(TestOperation.READ).submit();
        sent.await();

        assertThat(future.cancel(true)).isTrue();

        assertThat(future).isCancelled();
        assertThat(interrupted.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void nothingIsSentAfterACancelWhileTheCallWaitsToBeSentAgain() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch woken = new CountDownLatch(1);
        AtomicInteger requests = new AtomicInteger();
        Time time = new TellingTime(waiting, woken);
        try (CloudflareClient told = CloudflareClient.builder()
                .apiToken("t0ken")
                .accountId("acc")
                .time(time)
                .transport(request -> {
                    requests.incrementAndGet();
                    return TransportResponse.of(503, Headers.empty(), new byte[0]);
                })
                .build()) {
            CompletableFuture<Integer> future = ClientRuntime.of(told)
                    .call(TestOperation.READ, "thing", CallOptions.defaults())
                    .get("thing")
                    .decode(Decoder.result(ResultReader.tree(result -> 1)))
                    .submit();
            assertThat(waiting.await(60, TimeUnit.SECONDS))
                    .as("waits to be sent again: %s", future)
                    .isTrue();

            future.cancel(true);

            assertThat(woken.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(future).isCancelled();
            assertThat(requests).hasValue(1);
        }
    }

    /** Tells when a call sleeps, and when its sleep is interrupted. */
    private record TellingTime(CountDownLatch waiting, CountDownLatch woken) implements Time {
        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public long nanos() {
            return 0;
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            waiting.countDown();
            try {
                new CountDownLatch(1).await();
            } finally {
                woken.countDown();
            }
        }

        @Override
        public Future<?> schedule(Runnable task, Duration delay) {
            return CompletableFuture.completedFuture(null);
        }
    }

    @Test
    void aCallThatWaitsForAThreadEndsAtItsDeadline() throws Exception {
        ManualTime time = ManualTime.startingAt(Instant.EPOCH);
        CallScope scope = CallScope.of(TestOperation.WRITE, "thing", CallOptions.defaults());
        Unstarted unstarted = new Unstarted(scope, Deadline.in(Duration.ofSeconds(5), time));
        AtomicInteger runs = new AtomicInteger();
        try (Dispatcher dispatcher = new Dispatcher(time, Dispatcher.platformThreads())) {
            for (int i = 0; i < 64; i++) {
                CompletableFuture<Integer> unused = dispatcher.submit(
                        () -> {
                            answer.await();
                            throw new IllegalStateException("let go");
                        },
                        unstarted);
            }
            CompletableFuture<Integer> late = dispatcher.submit(
                    () -> {
                        runs.incrementAndGet();
                        throw new IllegalStateException("ran");
                    },
                    unstarted);

            time.advance(Duration.ofSeconds(5));

            assertThatThrownBy(() -> late.get(60, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(DeadlineExceededException.class);
            answer.countDown();
            assertThat(runs).hasValue(0);
        }
    }

    @Test
    void anAnswerThatNobodyTakesIsClosed() throws Exception {
        CompletableFuture<Integer> future = call(TestOperation.READ).submit();
        sent.await();
        future.complete(0);

        answer.countDown();

        assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();
    }
}

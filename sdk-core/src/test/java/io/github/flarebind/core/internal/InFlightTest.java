package io.github.flarebind.core.internal;

import static io.github.flarebind.core.internal.ScriptedTransport.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.Time;
import io.github.flarebind.core.error.CallCancelledException;
import io.github.flarebind.core.error.DeadlineExceededException;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class InFlightTest extends PipelineSetUp {
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final CountDownLatch arrived = new CountDownLatch(2);
    private final CountDownLatch go = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        go.countDown();
    }

    private TransportResponse held(TransportRequest request) throws InterruptedException {
        most.accumulateAndGet(now.incrementAndGet(), Math::max);
        arrived.countDown();
        go.await();
        now.decrementAndGet();
        return TransportResponse.of(200, Headers.empty(), OK.getBytes(StandardCharsets.UTF_8));
    }

    private CompletableFuture<String> submit() {
        return builder(TestOperation.READ, CallOptions.defaults())
                .get("thing")
                .decode(text())
                .submit();
    }

    private void bothPlacesAreTaken() throws InterruptedException {
        assertThat(List.of(submit(), submit())).hasSize(2);
        arrived.await();
    }

    @Test
    void noMoreThanAllowedAreOutAtOnce() throws Exception {
        use(settings().maxInFlight(2));
        wire.always(this::held);
        List<CompletableFuture<String>> all =
                IntStream.range(0, 20).mapToObj(i -> submit()).toList();
        arrived.await();

        go.countDown();

        for (CompletableFuture<String> one : all) {
            assertThat(one.get(60, TimeUnit.SECONDS)).isEqualTo("done");
        }
        assertThat(most).hasValue(2);
    }

    @Test
    void whoWaitsTooLongIsNotSent() throws Exception {
        use(settings().maxInFlight(2).time(Time.system()));
        wire.always(this::held);
        bothPlacesAreTaken();

        assertThatThrownBy(() -> call(
                        TestOperation.WRITE,
                        CallOptions.builder().deadline(Duration.ofSeconds(1)).build()))
                .isInstanceOf(DeadlineExceededException.class)
                .hasMessageContaining("2 requests were in flight");
        assertThat(wire.requests).hasSize(2);
    }

    @Test
    void whatIsLeftOfTheDeadlineCountsFromTheSending() {
        use(settings().maxInFlight(1));
        wire.then(request -> {
            time.advance(Duration.ofSeconds(3)); // another call had the place so long
            return answers(200, Headers.of("Ratelimit", "\"default\";r=0;t=50"), OK)
                    .send(request);
        });
        call(TestOperation.READ);
        wire.then(200, OK);
        CallOptions minute =
                CallOptions.builder().deadline(Duration.ofSeconds(60)).build();

        call(TestOperation.READ, minute);

        assertThat(wire.requests.get(1).timeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(wire.requests.get(1).total()).contains(Duration.ofSeconds(10));
    }

    @Test
    void whoIsInterruptedWhileWaitingIsNotSent() throws Exception {
        use(settings().maxInFlight(2));
        wire.always(this::held);
        bothPlacesAreTaken();
        CompletableFuture<Throwable> ended = new CompletableFuture<>();
        Thread waiting = DaemonThreads.named("waiting").newThread(() -> {
            try {
                call(TestOperation.WRITE);
            } catch (RuntimeException e) {
                ended.complete(e);
            }
        });
        waiting.start();

        waiting.interrupt();

        assertThat(ended.get(60, TimeUnit.SECONDS)).isInstanceOf(CallCancelledException.class);
        assertThat(wire.requests).hasSize(2);
    }

    @Test
    void aStreamedAnswerGivesItsPlaceBackWithItsHeaders() {
        use(settings().maxInFlight(1));
        wire.always(answers(200, Headers.empty(), OK));
        List<TransportResponse> open = IntStream.range(0, 5)
                .mapToObj(i -> builder(TestOperation.READ, CallOptions.defaults())
                        .get("thing")
                        .streamed()
                        .decode(Answer::open)
                        .await())
                .toList();

        assertThat(call(TestOperation.READ)).isEqualTo("done");
        open.forEach(TransportResponse::close);
    }

    @Test
    void aBodyThatCallsTheSameClientNeedsNoSecondPlace() {
        use(settings().maxInFlight(1));
        wire.then(request -> {
                    request.body().orElseThrow().open().readAllBytes();
                    return answers(200, Headers.empty(), OK).send(request);
                })
                .always(answers(200, Headers.empty(), OK));

        String put = builder(TestOperation.WRITE, CallOptions.defaults())
                .put("thing")
                .body("text/plain", Body.stream(this::fetched, 4))
                .decode(text())
                .await();

        assertThat(put).isEqualTo("done");
        assertThat(wire.requests).hasSize(2);
    }

    private InputStream fetched() {
        return new ByteArrayInputStream(call(TestOperation.READ).getBytes(StandardCharsets.UTF_8));
    }
}

package io.github.flarebind.r2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.Time;
import io.github.flarebind.core.error.CallCancelledException;
import io.github.flarebind.core.error.DeadlineExceededException;
import io.github.flarebind.core.internal.Deadline;
import io.github.flarebind.r2.internal.R2Operation;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class OneFetchTest {
    private final OneFetch<String> keys = new OneFetch<>(R2Operation.VERIFY_USER_TOKEN, "account acc");
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CompletableFuture<String> answer = new CompletableFuture<>();

    private static Deadline in(Duration duration) {
        return Deadline.in(duration, Time.system());
    }

    private String get(Function<Optional<String>, String> fetch) {
        return keys.get(known -> true, fetch, in(Duration.ofSeconds(30)));
    }

    /** Another thread that has begun to fetch, and waits for {@link #answer}. */
    private CompletableFuture<String> leader() throws InterruptedException {
        CompletableFuture<String> leader = CompletableFuture.supplyAsync(() -> get(unused -> {
            begun.countDown();
            try {
                return answer.join();
            } catch (java.util.concurrent.CompletionException e) {
                throw (RuntimeException) e.getCause();
            }
        }));
        begun.await();
        return leader;
    }

    @Test
    void whatIsFreshIsNotFetchedAgain() {
        AtomicInteger fetched = new AtomicInteger();

        get(unused -> "v" + fetched.incrementAndGet());

        assertThat(get(unused -> "v" + fetched.incrementAndGet())).isEqualTo("v1");
    }

    @Test
    void whatIsStaleIsToldToTheFetch() {
        get(unused -> "old");

        assertThat(keys.get("new"::equals, known -> "new after " + known.orElseThrow(), in(Duration.ofSeconds(30))))
                .isEqualTo("new after old");
    }

    @Test
    void aFailureLeavesTheNextToTry() {
        assertThatThrownBy(() -> get(unused -> {
                    throw new IllegalStateException("down");
                }))
                .hasMessage("down");

        assertThat(get(unused -> "up")).isEqualTo("up");
    }

    @Test
    void whoComesMeanwhileHasTheSameValue() throws Exception {
        CompletableFuture<String> leader = leader();
        CompletableFuture<String> follower = CompletableFuture.supplyAsync(() -> get(unused -> "own"));
        answer.complete("shared");

        assertThat(leader.get()).isEqualTo("shared");
        assertThat(follower.get()).isEqualTo("shared");
    }

    @Test
    void whoComesMeanwhileTriesItselfWhenTheOtherOnlyGaveUp() throws Exception {
        CompletableFuture<String> leader = leader();
        CompletableFuture<String> follower = CompletableFuture.supplyAsync(() -> get(unused -> "own"));
        answer.completeExceptionally(new DeadlineExceededException("R2 it", "it", "too late", null));

        assertThat(leader).failsWithin(Duration.ofSeconds(30));
        assertThat(follower.get()).isEqualTo("own");
    }

    @Test
    void waitingHasADeadline() throws Exception {
        CompletableFuture<String> leader = leader();

        assertThatThrownBy(() -> keys.get(known -> true, unused -> "own", in(Duration.ofMillis(1))))
                .isInstanceOf(DeadlineExceededException.class)
                .hasMessageContaining("R2 verify user token on account acc: the deadline passed");
        answer.complete("late");
        assertThat(leader.get()).isEqualTo("late");
    }

    @Test
    void anInterruptEndsTheWaitingAndStands() throws Exception {
        CompletableFuture<String> leader = leader();

        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> get(unused -> "own")).isInstanceOf(CallCancelledException.class);
        assertThat(Thread.interrupted()).isTrue();
        answer.complete("late");
        assertThat(leader.get()).isEqualTo("late");
    }
}

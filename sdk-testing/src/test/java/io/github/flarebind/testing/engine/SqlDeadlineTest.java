package io.github.flarebind.testing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A call that takes longer than thirty seconds is ended, and leaves nothing behind. */
class SqlDeadlineTest {
    private static final String ENDLESS =
            "WITH RECURSIVE r (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r) SELECT count(*) FROM r";

    private final WatchedTime time = new WatchedTime();
    private final D1Store store = new D1Store("id", "name", D1Settings.DEFAULT, time);

    @Test
    void anEndlessStatementIsEndedAfterThirtySeconds() throws Exception {
        run("CREATE TABLE t (a)");
        CompletableFuture<List<SqlRows>> endless = CompletableFuture.supplyAsync(
                () -> store.query(new SqlStatement("INSERT INTO t VALUES (1); " + ENDLESS, List.of())));
        time.lookedAt(20);
        time.advance(Duration.ofSeconds(30));
        time.lookedAt(20);
        assertThat(endless).isNotDone();

        time.advance(Duration.ofNanos(1));

        assertThatThrownBy(() -> endless.get(20, TimeUnit.SECONDS))
                .cause()
                .isInstanceOfSatisfying(ServiceException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(7500);
                    assertThat(refusal)
                            .hasMessage("D1 DB storage operation exceeded timeout which caused object to be reset.");
                });
        assertThat(run("SELECT count(*) FROM t").get(0).rows()).containsExactly(List.of(0L));
        store.close();
    }

    @Test
    void closingEndsAnEndlessStatement() throws Exception {
        CompletableFuture<List<SqlRows>> endless =
                CompletableFuture.supplyAsync(() -> store.query(new SqlStatement(ENDLESS, List.of())));
        time.lookedAt(20);

        store.close();

        assertThatThrownBy(() -> endless.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(ServiceException.class);
    }

    @Test
    void aBatchHasThirtySecondsTogether() {
        run("CREATE TABLE t (a)");
        time.perLook = Duration.ofSeconds(4).toNanos();
        List<SqlStatement> batch = List.of(
                new SqlStatement("INSERT INTO t VALUES (1)", List.of()),
                new SqlStatement("INSERT INTO t VALUES (2)", List.of()),
                new SqlStatement("INSERT INTO t VALUES (3)", List.of()),
                new SqlStatement("INSERT INTO t VALUES (4)", List.of()));

        assertThatThrownBy(() -> store.batch(batch)).hasMessageContaining("exceeded timeout");

        time.perLook = 0;
        assertThat(run("SELECT count(*) FROM t").get(0).rows()).containsExactly(List.of(0L));
        store.batch(batch);
        assertThat(run("SELECT count(*) FROM t").get(0).rows()).containsExactly(List.of(4L));
        store.close();
    }

    private List<SqlRows> run(String sql) {
        return store.query(new SqlStatement(sql, List.of()));
    }

    /** A clock turned by hand that tells when it is looked at, and may go on by itself whenever it is. */
    private static final class WatchedTime implements Time {
        private final AtomicLong nanos = new AtomicLong();
        private volatile CountDownLatch looks = new CountDownLatch(0);
        private volatile long perLook;

        void advance(Duration duration) {
            nanos.addAndGet(duration.toNanos());
        }

        void lookedAt(int times) throws InterruptedException {
            looks = new CountDownLatch(times);
            assertThat(looks.await(20, TimeUnit.SECONDS)).isTrue();
        }

        @Override
        public Instant now() {
            return Instant.EPOCH.plusNanos(nanos.get());
        }

        @Override
        public long nanos() {
            looks.countDown();
            return nanos.addAndGet(perLook);
        }

        @Override
        public void sleep(Duration duration) {
            advance(duration);
        }

        @Override
        public Future<?> schedule(Runnable task, Duration delay) {
            throw new UnsupportedOperationException();
        }
    }
}

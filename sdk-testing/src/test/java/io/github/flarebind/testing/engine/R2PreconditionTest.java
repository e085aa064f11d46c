package io.github.flarebind.testing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of conditions, row by row; each decides a get and a put alike. */
class R2PreconditionTest {
    private static final String SAME = "2063c1608d6e0baf80249c42e2be5804"; // the MD5 of "value"
    private static final Map<String, R2Etags> ETAGS = Map.of(
            "same", R2Etags.of(SAME),
            "other", R2Etags.of("00000000000000000000000000000000"),
            "any", R2Etags.of("*"),
            "upper", R2Etags.of(SAME.toUpperCase(Locale.ROOT)),
            "weak", new R2Etags(List.of(), List.of(SAME)),
            "listed", new R2Etags(List.of("a", SAME), List.of("b")));

    private final Bucket bucket = new Bucket();

    @AfterEach
    void close() {
        bucket.close();
    }

    private static R2Precondition condition(
            @Nullable String matches, @Nullable String differs, @Nullable String before, @Nullable String after) {
        return new R2Precondition(
                Optional.ofNullable(matches).map(ETAGS::get),
                Optional.ofNullable(differs).map(ETAGS::get),
                moment(before),
                moment(after),
                false);
    }

    private static Optional<Instant> moment(@Nullable String millis) {
        return Optional.ofNullable(millis).map(offset -> Bucket.START.plusMillis(Long.parseLong(offset)));
    }

    @ParameterizedTest
    @CsvSource({
        ", , , , true",
        "same, , , , true",
        "other, , , , false",
        "any, , , , true",
        "upper, , , , false",
        "weak, , , , false",
        "listed, , , , true",
        ", same, , , false",
        ", other, , , true",
        ", any, , , false",
        ", upper, , , true",
        ", weak, , , false",
        ", listed, , , false",
        ", , 3600000, , true",
        ", , -3600000, , false",
        ", , 0, , false",
        ", , 1, , true",
        ", , , -3600000, true",
        ", , , 3600000, false",
        ", , , 0, false",
        ", , , -1, true",
        "same, , -3600000, , true",
        ", other, , 3600000, true",
        "same, same, , , false",
        "same, , , 3600000, false",
        ", other, -3600000, , false",
        "other, , 3600000, , false",
        ", same, , -3600000, false",
    })
    void anObjectIsReadAndReplacedWhereItHolds(
            String matches, String differs, String before, String after, boolean passes) throws IOException {
        decides(condition(matches, differs, before, after), passes);
    }

    @ParameterizedTest
    @CsvSource({"before, 1, false", "before, 1000, true", "after, -1, false", "after, -1000, true"})
    void momentsMayBeComparedToTheSecond(String which, long millis, boolean passes) throws IOException {
        Optional<Instant> moment = Optional.of(Bucket.START.plusMillis(millis));
        Optional<Instant> none = Optional.empty();
        boolean before = which.equals("before");

        decides(
                new R2Precondition(
                        Optional.empty(), Optional.empty(), before ? moment : none, before ? none : moment, true),
                passes);
    }

    private void decides(R2Precondition condition, boolean passes) throws IOException {
        R2Record found = bucket.put("k", "value");

        assertThat(condition.holds(found)).isEqualTo(passes);
        assertThat(bucket.store
                        .put("k", Bucket.PLAIN, Bucket.text("new"), condition)
                        .isPresent())
                .isEqualTo(passes);
        assertThat(new String(bucket.read("k"), StandardCharsets.UTF_8)).isEqualTo(passes ? "new" : "value");
    }

    @ParameterizedTest
    @CsvSource({
        ", , , , true",
        "any, , , , false",
        "same, , , , false",
        ", any, , , true",
        ", same, , , true",
        ", , 0, , true",
        ", , , 0, false",
        ", any, , 0, false",
    })
    void whereThereIsNoObjectAPutGoesOnUnlessItWantsOne(
            String matches, String differs, String before, String after, boolean passes) throws IOException {
        R2Precondition condition = condition(matches, differs, before, after);

        assertThat(bucket.store
                        .put("k", Bucket.PLAIN, Bucket.text("new"), condition)
                        .isPresent())
                .isEqualTo(passes);
        assertThat(bucket.store.head("k", Optional.empty()).isPresent()).isEqualTo(passes);
    }

    @Test
    void ofAHundredRacingCreatesOneWins() throws Exception {
        R2Precondition absent = condition(null, "any", null, null);
        CyclicBarrier together = new CyclicBarrier(100);
        ExecutorService threads = Executors.newFixedThreadPool(100);
        List<Future<Boolean>> puts = IntStream.range(0, 100)
                .mapToObj(i -> threads.submit(() -> {
                    together.await();
                    return bucket.store
                            .put("k", Bucket.PLAIN, Bucket.text("by " + i), absent)
                            .isPresent();
                }))
                .toList();

        int winners = 0;
        for (Future<Boolean> put : puts) {
            winners += put.get() ? 1 : 0;
        }
        threads.shutdown();

        assertThat(winners).isEqualTo(1);
    }
}

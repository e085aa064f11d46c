package io.github.flarebind.testing.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.error.NotFoundException;
import io.github.flarebind.testing.operations.Expected.Wait;
import io.github.flarebind.testing.operations.RetryTable.Row;
import io.github.flarebind.testing.operations.Sample.Check;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation, on both faces, under every script of fates: attempts, waits and outcome. */
@Timeout(120)
class RetryTableTest {

    /** A row of the table for one call; {@code passing} requests of it are answered before the first fault. */
    record Case<T>(Sample<T> sample, Face face, Row row, int passing) {
        List<Fate> fates() {
            return Stream.concat(Collections.nCopies(passing, Fate.ok()).stream(), row.fates().stream())
                    .toList();
        }

        Expected expected() {
            return row.expected(sample.wire().replay());
        }

        int attempts() {
            int tried = 1 + expected().waits().size();
            return expected().failure().isPresent()
                    ? passing + tried
                    : sample.wire().requests() - 1 + tried + sample.wire().trailing();
        }

        Check<T> check() {
            return row.script().equals(RetryTable.ANSWER_LOST)
                    ? sample.checks().afterLoss()
                    : sample.checks().plain();
        }

        @Override
        public String toString() {
            return sample + ", " + face + ", " + (passing > 0 ? "page " + (passing + 1) + ": " : "") + row.script();
        }
    }

    static Stream<Case<?>> cases() {
        return Operations.all().stream().flatMap(RetryTableTest::cases);
    }

    private static <T> Stream<Case<?>> cases(Sample<T> sample) {
        return RetryTable.rows().stream()
                // what is no envelope cannot say success:false
                .filter(row -> !(sample.wire().raw() && row.script().equals(RetryTable.REFUSED_UNDER_200)))
                .flatMap(row -> sample.faces().stream()
                        .flatMap(face -> Stream.iterate(0, page -> page + 1)
                                .limit(sample.wire().requests())
                                .map(page -> new Case<>(sample, face, row, page))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    <T> void followsTheTable(Case<T> one) throws Throwable {
        try (Trial<T> trial = new Trial<>(one.sample(), one.fates())) {
            if (one.expected().failure().isEmpty()) {
                trial.succeeds(one.face(), one.check());
            } else {
                failsAsExpected(one, trial);
            }
            assertThat(trial.attempts()).as("attempts").isEqualTo(one.attempts());
            int waits = one.attempts()
                    - 1
                    - (one.expected().failure().isPresent()
                            ? 0
                            : one.sample().wire().trailing());
            waitsAsExpected(one, trial.waits().subList(0, waits));
        }
    }

    private static <T> void failsAsExpected(Case<T> one, Trial<T> trial) {
        Throwable thrown = trial.fails(one.face(), one.expected().failure().orElseThrow());
        one.expected().cause().ifPresent(cause -> assertThat(thrown).hasCauseInstanceOf(cause));
    }

    /** Between pages nothing is waited for. */
    private static void waitsAsExpected(Case<?> one, List<Duration> waits) {
        List<Wait> bounds = one.expected().waits();
        for (int i = 0; i < waits.size(); i++) {
            int retry = i - one.passing();
            Wait bound = retry >= 0 && retry < bounds.size() ? bounds.get(retry) : Wait.of(Duration.ZERO);
            assertThat(waits.get(i)).as("wait %s", i + 1).isBetween(bound.least(), bound.most());
        }
    }

    @Test
    void theTableHasManyCases() {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(420);
    }

    static Stream<Case<?>> deletes() {
        return cases().filter(one -> one.sample().wire().absent().isPresent())
                .filter(one -> one.row().script().equals(RetryTable.ANSWER_LOST));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deletes")
    <T> void deleteThatWasPerhapsDoneTakesAbsenceForSuccess(Case<T> one) throws Throwable {
        for (Fate doubtful : List.of(Fate.answerLost(), Fate.reset(), Fate.status(503))) {
            try (Trial<T> trial = new Trial<>(one.sample(), List.of(doubtful, gone(one)))) {
                trial.succeeds(one.face(), one.check());
                assertThat(trial.attempts()).isEqualTo(2);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deletes")
    <T> void deleteThatWasSurelyNotDoneDoesNotTakeAbsenceForSuccess(Case<T> one) {
        for (Fate certain : List.of(Fate.throttled(3), Fate.unconnected())) {
            try (Trial<T> trial = new Trial<>(one.sample(), List.of(certain, absent(one)))) {
                trial.fails(one.face(), NotFoundException.class);
                assertThat(trial.attempts()).isEqualTo(2);
            }
        }
    }

    /** Whether or not it was done before, now there is nothing to delete. */
    private static Fate gone(Case<?> one) {
        return (request, service) -> {
            service.send(request).close();
            return absent(one).meet(request, service);
        };
    }

    private static Fate absent(Case<?> one) {
        return Fate.status(404, one.sample().wire().absent().orElseThrow());
    }
}

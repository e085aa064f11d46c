package io.github.flarebind.testing.operations;

import static io.github.flarebind.testing.operations.Expected.failure;
import static io.github.flarebind.testing.operations.Expected.success;
import static io.github.flarebind.testing.operations.Expected.unknown;
import static io.github.flarebind.testing.operations.Fate.answerLost;
import static io.github.flarebind.testing.operations.Fate.ok;
import static io.github.flarebind.testing.operations.Fate.reset;
import static io.github.flarebind.testing.operations.Fate.status;
import static io.github.flarebind.testing.operations.Fate.throttled;
import static io.github.flarebind.testing.operations.Fate.unconnected;

import io.github.flarebind.core.Replay;
import io.github.flarebind.core.error.ApiException;
import io.github.flarebind.core.error.InvalidRequestException;
import io.github.flarebind.core.error.RateLimitedException;
import io.github.flarebind.core.error.ServerException;
import io.github.flarebind.core.error.TransportException;
import io.github.flarebind.testing.operations.Expected.Wait;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The rules of sending again: a script of fates, and what a call comes to that may be sent twice, or may not. */
final class RetryTable {
    /** The only script that a raw answer cannot tell from a value. */
    static final String REFUSED_UNDER_200 = "200 with success:false";

    /** The script under which the service acts twice. */
    static final String ANSWER_LOST = "answer lost, ok";

    private static final Wait FIRST = Wait.upTo(1000);
    private static final Wait SECOND = Wait.upTo(2000);
    private static final Wait ASKED = Wait.of(Duration.ofSeconds(3));
    private static final Expected UNANSWERED = unknown(TransportException.class);
    private static final Expected FAILED = unknown(ServerException.class);
    private static final Expected INVALID = failure(InvalidRequestException.class);

    private RetryTable() {}

    static List<Row> rows() {
        return Stream.of(failing(), unanswered(), unsent(), refused())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Row> failing() {
        Expected given = failure(ServerException.class, FIRST, SECOND);
        return List.of(
                row("503, 503, ok", success(FIRST, SECOND), FAILED, status(503), status(503), ok()),
                row("503, 503, 503", given, FAILED, status(503), status(503), status(503)),
                row("408, ok", success(FIRST), FAILED, status(408), ok()));
    }

    private static List<Row> unanswered() {
        Expected given = failure(TransportException.class, FIRST, SECOND);
        return List.of(
                row("reset, reset, ok", success(FIRST, SECOND), UNANSWERED, reset(), reset(), ok()),
                row("reset, reset, reset", given, UNANSWERED, reset(), reset(), reset()),
                row(ANSWER_LOST, success(FIRST), UNANSWERED, answerLost(), ok()));
    }

    /** What was surely not begun. */
    private static List<Row> unsent() {
        Fate[] always = Stream.generate(() -> throttled(3)).limit(5).toArray(Fate[]::new);
        Expected given = failure(RateLimitedException.class, ASKED, ASKED, ASKED, ASKED);
        return List.of(
                same("no connection, ok", success(FIRST), unconnected(), ok()),
                same("429 after 3 s, ok", success(ASKED), throttled(3), ok()),
                same("429 after 3 s, five times", given, always),
                same("429 after 61 s", failure(RateLimitedException.class), throttled(61)));
    }

    private static List<Row> refused() {
        return List.of(
                same("400", INVALID, status(400)),
                row("503, 400", failure(InvalidRequestException.class, FIRST), FAILED, status(503), status(400)),
                same(REFUSED_UNDER_200, failure(ApiException.class), status(200)));
    }

    private static Row row(String script, Expected safe, Expected unsafe, Fate... fates) {
        return new Row(script, List.of(fates), safe, unsafe);
    }

    /** What does not depend on whether it may be sent twice. */
    private static Row same(String script, Expected either, Fate... fates) {
        return new Row(script, List.of(fates), either, either);
    }

    /**
     * One line of the table.
     *
     * @param script the fates, for people
     * @param fates one for each attempt, in order
     * @param safe what becomes of a call that may be sent twice
     * @param unsafe what becomes of any other
     */
    record Row(String script, List<Fate> fates, Expected safe, Expected unsafe) {
        Expected expected(Replay replay) {
            return replay == Replay.SAFE ? safe : unsafe;
        }
    }
}

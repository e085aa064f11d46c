package io.github.flarebind.d1.internal;

import static io.github.flarebind.core.internal.Meaning.AS_STATUS;
import static io.github.flarebind.core.internal.Meaning.CONFLICT;
import static io.github.flarebind.core.internal.Meaning.FAILED;
import static io.github.flarebind.core.internal.Meaning.INVALID;
import static io.github.flarebind.core.internal.Meaning.NOT_FOUND;

import io.github.flarebind.core.error.ApiError;
import io.github.flarebind.core.internal.Code;
import io.github.flarebind.core.internal.Meaning;
import java.util.List;
import java.util.Optional;

/** The codes of D1, and the texts that tell more than its code 7500 for everything that befalls SQL. */
final class D1Codes {
    private static final String FEWER = "Send fewer queries at once: a database runs one at a time";
    private static final String TOO_SLOW = "Let the query do less: an index, a LIMIT, a smaller batch";
    private static final String SMALLER = "Ask for smaller results, page by page";
    private static final String ROOM = "Make room: delete rows, tables or databases";

    private static final List<Code> TABLE = List.of(
            new Code(7400, INVALID, "Check the database's id, a UUID, or the name given"),
            new Code(D1Product.DATABASE_NOT_FOUND, NOT_FOUND),
            new Code(7406, INVALID, "The account has as many databases as it may: delete one"),
            new Code(D1Product.NAME_TAKEN, CONFLICT, "Choose another name, or use the database that has it"));

    private static final List<Text> UNAVAILABLE = List.of(
            new Text("D1 DB reset because its code was updated.", FAILED, ""),
            new Text("Internal error while starting up D1 DB storage caused object to be reset.", FAILED, ""),
            new Text("Internal error in D1 DB storage caused object to be reset.", FAILED, ""),
            new Text("Network connection lost.", FAILED, ""),
            new Text("Cannot resolve D1 DB due to transient issue on remote node.", FAILED, ""),
            new Text("Can't read from request stream because client disconnected.", FAILED, ""),
            new Text("D1 DB storage operation exceeded timeout which caused object to be reset.", AS_STATUS, TOO_SLOW),
            new Text("D1 DB is overloaded.", AS_STATUS, FEWER),
            new Text("D1 DB's isolate exceeded its memory limit and was reset.", AS_STATUS, SMALLER),
            new Text("D1 DB exceeded its CPU time limit and was reset.", AS_STATUS, "Do it in smaller pieces"));

    private static final List<Text> REFUSED = List.of(
            new Text("No SQL statements detected.", INVALID, "The SQL is empty, or nothing but comments"),
            new Text("Exceeded maximum account storage limit", INVALID, ROOM),
            new Text("Exceeded maximum DB size", INVALID, ROOM));

    private D1Codes() {}

    static Optional<Code> of(ApiError error) {
        return Code.in(TABLE, error)
                .or(() -> in(REFUSED, error))
                .or(() -> sql(error)) // before the outages, whose words a user's own error may have
                .or(() -> in(UNAVAILABLE, error));
    }

    /** Whether one of {@code errors} says that the database could not serve, whatever was asked. */
    static boolean unavailable(List<ApiError> errors) {
        return errors.stream()
                .anyMatch(
                        error -> sql(error).isEmpty() && in(UNAVAILABLE, error).isPresent());
    }

    private static Optional<Code> in(List<Text> texts, ApiError error) {
        return texts.stream()
                .filter(text -> SqlFailure.of(error.message()).text().startsWith(text.part))
                .findFirst()
                .map(text -> new Code(error.code(), text.meaning, text.hint));
    }

    /** SQL's own failure stays one, whatever the status: it was 500 once, and still is on wrangler dev. */
    private static Optional<Code> sql(ApiError error) {
        return Optional.of(error)
                .filter(told -> SqlFailure.of(told.message()).lasting())
                .map(told -> new Code(told.code(), INVALID));
    }

    /** A row for a text, of which {@code part} is enough to know it. */
    private record Text(String part, Meaning meaning, String hint) {}
}

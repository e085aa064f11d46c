package io.github.flarebind.d1;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.error.ApiError;
import io.github.flarebind.core.error.ApiException;
import io.github.flarebind.core.error.ApiFailure;
import io.github.flarebind.core.error.InvalidRequestException;
import io.github.flarebind.core.error.ServerException;
import io.github.flarebind.d1.internal.D1Operation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read from the texts of D1. */
class D1ExceptionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "near \"SELEC\": syntax error at offset 0: SQLITE_ERROR | SYNTAX | 0 |",
                "incomplete input: SQLITE_ERROR | SYNTAX | |",
                "unrecognized token: \"'abc\" at offset 7: SQLITE_ERROR | SYNTAX | 7 |",
                "no such table: nope: SQLITE_ERROR | NO_SUCH_TABLE | | nope",
                "no such table: main.a: b: SQLITE_ERROR | NO_SUCH_TABLE | | main.a: b",
                "no such column: u.nope at offset 12: SQLITE_ERROR | NO_SUCH_COLUMN | 12 | u.nope",
                "table e has no column named nope: SQLITE_ERROR | NO_SUCH_COLUMN | | nope",
                "statement too long: SQLITE_TOOBIG | TOO_LARGE | |",
                "string or blob too big: SQLITE_TOOBIG | TOO_LARGE | |",
                "too many SQL variables at offset 207: SQLITE_ERROR | TOO_MANY_PARAMETERS | 207 |",
                "variable number must be between ?1 and ?100 at offset 7: SQLITE_ERROR | TOO_MANY_PARAMETERS | 7 |",
                "Wrong number of parameter bindings for SQL query. | WRONG_PARAMETERS | |",
                "not authorized: SQLITE_AUTH | NOT_AUTHORIZED | |",
                "not authorized to use function: sqlite_version at offset 7: SQLITE_ERROR | NOT_AUTHORIZED | 7 |",
                "To execute a transaction, please use the API. | NOT_AUTHORIZED | |",
                "Exceeded maximum DB size | FULL | |",
                "datatype mismatch: SQLITE_MISMATCH | OTHER | |",
                "something new | OTHER | |"
            })
    void theProblemIsReadFromTheText(String message, D1Problem problem, Integer offset, String missing) {
        for (String prefix : List.of("", "D1_ERROR: ")) {
            D1Exception told = (D1Exception) told(400, prefix + message);

            assertThat(told.problem()).isEqualTo(problem);
            assertThat(told.offset().stream().boxed()).containsExactlyElementsOf(list(offset));
            assertThat(told.missing()).isEqualTo(Optional.ofNullable(missing));
            assertThat(message).startsWith(told.text());
        }
    }

    private static List<Integer> list(Integer offset) {
        return offset == null ? List.of() : List.of(offset);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UNIQUE constraint failed: e.u | UNIQUE | SQLITE_CONSTRAINT_UNIQUE | e.u",
                "UNIQUE constraint failed: e.id | UNIQUE | SQLITE_CONSTRAINT_PRIMARYKEY | e.id",
                "UNIQUE constraint failed: e.a, e.b | UNIQUE | SQLITE_CONSTRAINT_UNIQUE | e.a;e.b",
                "UNIQUE constraint failed: index 'lower' | UNIQUE | SQLITE_CONSTRAINT_UNIQUE |",
                "NOT NULL constraint failed: e.nn | NOT_NULL | SQLITE_CONSTRAINT_NOTNULL | e.nn",
                "CHECK constraint failed: c > 0 | CHECK | SQLITE_CONSTRAINT_CHECK |",
                "FOREIGN KEY constraint failed | FOREIGN_KEY | SQLITE_CONSTRAINT_FOREIGNKEY |",
                "cannot store TEXT value in INTEGER column st.a | DATATYPE | SQLITE_CONSTRAINT_DATATYPE | st.a",
                "nope! | OTHER | SQLITE_CONSTRAINT_TRIGGER |"
            })
    void aConstraintIsReadWithAndWithoutItsExtendedCode(
            String text, D1ConstraintException.Kind kind, String extended, String columns) {
        for (String suffix : List.of("", " (extended: " + extended + ")")) {
            D1ConstraintException told = (D1ConstraintException) told(400, text + ": SQLITE_CONSTRAINT" + suffix);

            assertThat(told.kind()).isEqualTo(kind);
            assertThat(told.columns()).isEqualTo(columns == null ? List.of() : List.of(columns.split(";")));
            assertThat(told.problem()).isEqualTo(D1Problem.CONSTRAINT);
            assertThat(told.text()).isEqualTo(text);
            assertThat(told.sqliteCode()).contains("SQLITE_CONSTRAINT");
        }
    }

    @Test
    void aCheckIsNamed() {
        assertThat(((D1ConstraintException) told(400, "CHECK constraint failed: c > 0: SQLITE_CONSTRAINT")).check())
                .contains("c > 0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "D1 DB reset because its code was updated. | RESET",
                "Network connection lost. | RESET",
                "D1 DB is overloaded. Requests queued for too long. | OVERLOADED",
                "D1 DB storage operation exceeded timeout which caused object to be reset. | TOO_SLOW",
                "D1 DB's isolate exceeded its memory limit and was reset. | OUT_OF_MEMORY",
                "D1 DB exceeded its CPU time limit and was reset. | OUT_OF_CPU"
            })
    void aDatabaseThatCannotServeIsAFailureOfTheServer(String text, D1UnavailableException.Reason reason) {
        for (int status : new int[] {200, 400, 500}) {
            ApiException told = told(status, "D1_ERROR: " + text);

            assertThat(told).isInstanceOf(ServerException.class).isInstanceOf(D1UnavailableException.class);
            assertThat(((D1UnavailableException) told).reason()).isEqualTo(reason);
        }
    }

    @Test
    void theStatusDoesNotMakeSqlRight() {
        assertThat(told(500, "no such table: t: SQLITE_ERROR")).isExactlyInstanceOf(D1Exception.class);
        assertThat(told(500, "database is locked: SQLITE_BUSY")).isInstanceOf(ServerException.class);
        assertThat(told(500, "internal error; reference = e_1")).isExactlyInstanceOf(ServerException.class);
    }

    @Test
    void whatAUserWritesIsNoOutage() {
        assertThat(told(400, "Network connection lost.: SQLITE_CONSTRAINT (extended: SQLITE_CONSTRAINT_TRIGGER)"))
                .isInstanceOf(D1ConstraintException.class);
        assertThat(told(400, "no such column: Network connection lost.: SQLITE_ERROR"))
                .isExactlyInstanceOf(D1Exception.class);
    }

    @Test
    void anExceptionSurvivesSerialization() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(told(400, "UNIQUE constraint failed: e.u: SQLITE_CONSTRAINT"));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            D1ConstraintException read = (D1ConstraintException) in.readObject();
            assertThat(read.kind()).isEqualTo(D1ConstraintException.Kind.UNIQUE);
            assertThat(read.columns()).containsExactly("e.u");
            assertThat(read.text()).isEqualTo("UNIQUE constraint failed: e.u");
        }
    }

    @Test
    void whatIsNotAboutSqlIsNoD1Exception() {
        ApiError malformed = new ApiError(7400, "The request is malformed: failed to decode id", List.of());

        assertThat(told(400, malformed)).isExactlyInstanceOf(InvalidRequestException.class);
    }

    private static ApiException told(int status, String message) {
        return told(status, new ApiError(7500, message, List.of()));
    }

    private static ApiException told(int status, ApiError error) {
        ApiFailure failure = new ApiFailure(
                "D1 query", "it", status, List.of(error), Optional.empty(), Optional.empty(), Optional.of("acc"), true);
        return D1Operation.QUERY.product().exception(failure, D1Operation.QUERY);
    }
}

package io.github.flarebind.contract;

import static io.github.flarebind.contract.CheckedOn.CLIENT;
import static io.github.flarebind.contract.CheckedOn.LOCAL_RUNTIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.d1.D1Batch;
import io.github.flarebind.d1.D1BatchResult;
import io.github.flarebind.d1.D1ConstraintException;
import io.github.flarebind.d1.D1Row;
import io.github.flarebind.d1.D1Statement;
import io.github.flarebind.d1.RowMapper;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a row gives, one getter at a time, and rows read by the caller's own mapper. */
@Checked(CLIENT)
abstract class D1RowCases extends D1ParameterCases {
    private static final RowMapper<String> GREETING = row -> "hello " + row.getString("name");

    @Test
    void everyGetterReadsByNameAndByPosition() {
        D1Row row = db.prepare("SELECT 7 AS l, 8 AS i, 1.5 AS d, 1 AS b, 'text' AS s, x'00ff' AS x,"
                        + " '2025-01-02 03:04:05' AS at, '2025-01-02' AS day,"
                        + " '3f2a0c1e-0000-4000-8000-000000000001' AS id, 'MONDAY' AS weekday, '1.10' AS price")
                .first()
                .orElseThrow();

        byNameAndPosition(row.getLong("l"), row.getLong(0), 7L);
        byNameAndPosition(row.getInt("i"), row.getInt(1), 8);
        byNameAndPosition(row.getDouble("d"), row.getDouble(2), 1.5);
        byNameAndPosition(row.getBoolean("b"), row.getBoolean(3), true);
        byNameAndPosition(row.getString("s"), row.getString(4), "text");
        byNameAndPosition(row.getBytes("x"), row.getBytes(5), new byte[] {0, -1});
        byNameAndPosition(row.getInstant("at"), row.getInstant(6), Instant.parse("2025-01-02T03:04:05Z"));
        byNameAndPosition(row.getLocalDate("day"), row.getLocalDate(7), LocalDate.of(2025, 1, 2));
        UUID id = UUID.fromString("3f2a0c1e-0000-4000-8000-000000000001");
        byNameAndPosition(row.getUuid("id"), row.getUuid(8), id);
        byNameAndPosition(row.getEnum("weekday", DayOfWeek.class), row.getEnum(9, DayOfWeek.class), DayOfWeek.MONDAY);
        byNameAndPosition(row.getBigDecimal("price"), row.getBigDecimal(10), new BigDecimal("1.10"));
    }

    private static void byNameAndPosition(Object named, Object placed, Object expected) {
        assertThat(named).isEqualTo(expected);
        assertThat(placed).isEqualTo(expected);
    }

    @Test
    void ofDuplicateNamesEachIsReachedByItsPosition() {
        D1Row row = db.prepare("SELECT 1 AS a, 2 AS a, NULL AS b").first().orElseThrow();

        assertThat(row.getLong(0)).isEqualTo(1);
        assertThat(row.getLong("a")).isEqualTo(2);
        assertThat(row.get("b", Long.class)).isEmpty();
        assertThat(row.get(2, Long.class)).isEmpty();
        assertThatThrownBy(() -> row.getLong(2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("column 'b' is NULL; get(column, type) gives an Optional");
        assertThatThrownBy(() -> row.getLong(3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no column at position 3; the columns are a, a, b");
    }

    @Test
    @Checked(value = CLIENT, behaviour = "Rows are read by the caller's own mapper")
    void rowsAreReadByTheCallersOwnMapper() {
        users();

        assertThat(db.prepare("SELECT name FROM users ORDER BY id")
                        .run(GREETING)
                        .results())
                .containsExactly("hello Ada", "hello Bob", "hello Cleo");
        assertThat(db.prepare("SELECT name FROM users ORDER BY id").first(GREETING))
                .contains("hello Ada");
        assertThat(db.prepare("SELECT name FROM users WHERE id = 9").first(GREETING))
                .isEmpty();
        assertThatThrownBy(() -> db.prepare("SELECT id FROM users").run(GREETING))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no column 'name'; the columns are id");
    }

    /** A statement as the face under test makes it. */
    private D1Statement prepared(String sql, Object... values) {
        return (D1Statement) AsyncFace.async(db.prepare(sql).bind(values));
    }

    @Test
    void aBatchHandsEachResultToItsOwnReader() {
        users();
        D1Batch.Builder batch = D1Batch.builder();
        D1Batch.Part<D1Row> deleted = batch.add(prepared("DELETE FROM users WHERE id = ?", "3"));
        D1Batch.Part<User> left = batch.add(prepared("SELECT id, name, email FROM users ORDER BY id"), User.class);
        D1Batch.Part<String> greetings = batch.add(prepared("SELECT name FROM users WHERE id = 1"), GREETING);

        D1BatchResult result = db.batch(batch.build());

        assertThat(result.get(deleted).meta().changes()).isEqualTo(1);
        assertThat(result.get(left).results()).extracting(User::name).containsExactly("Ada", "Bob");
        assertThat(result.get(greetings).results()).containsExactly("hello Ada");
    }

    @Test
    @Checked(LOCAL_RUNTIME)
    void aBatchThatFailsIsOneExceptionAndLeavesNothing() {
        users();
        D1Batch.Builder batch = D1Batch.builder();
        batch.add(prepared("DELETE FROM users WHERE id = 3"));
        batch.add(prepared("INSERT INTO users (id, name, email) VALUES (9, 'Dan', 'ada@example.com')"));

        assertThatThrownBy(() -> db.batch(batch.build()))
                .isInstanceOfSatisfying(D1ConstraintException.class, failed -> {
                    assertThat(failed.kind()).isEqualTo(D1ConstraintException.Kind.UNIQUE);
                    assertThat(failed.columns()).isEqualTo(List.of("users.email"));
                });
        assertThat(db.prepare("SELECT count(*) FROM users").first(Integer.class))
                .contains(3);
    }

    @Test
    void theResultOfAnotherBatchIsRefusedAndAnUnreadableOneNamesItsStatement() {
        D1Batch.Builder one = D1Batch.builder();
        one.add(prepared("SELECT 1"));
        D1Batch.Part<String> wrong = one.add(prepared("SELECT 2 AS n"), String.class);
        D1Batch.Builder other = D1Batch.builder();
        other.add(prepared("SELECT 3"));

        assertThatThrownBy(() -> db.batch(one.build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("statement 2 of the batch: column 'n' holds a whole number");
        assertThatThrownBy(() -> db.batch(other.build()).get(wrong)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> db.batch(D1Batch.builder().build())).isInstanceOf(IllegalArgumentException.class);
    }
}

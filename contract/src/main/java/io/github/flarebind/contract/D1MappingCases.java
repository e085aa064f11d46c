package io.github.flarebind.contract;

import static io.github.flarebind.contract.CheckedOn.CLIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How rows become objects. */
@Checked(CLIENT)
abstract class D1MappingCases extends D1ValueCases {
    /** A user, by component names. */
    public record User(long id, String name, Optional<String> email) {}

    /** A row of events. */
    public record Event(UUID eventId, Instant createdAt, LocalDate day, DayOfWeek weekday, BigDecimal price) {}

    /** A primitive that NULL does not fit. */
    public record Score(double score) {}

    /** A bean. */
    public static final class Person {
        private long id;
        private String fullName = "";

        /** Sets the id. */
        public void setId(long id) {
            this.id = id;
        }

        /** Sets the name. */
        public void setFullName(String fullName) {
            this.fullName = fullName;
        }

        @Override
        public String toString() {
            return id + " " + fullName;
        }
    }

    @Test
    void rowsBecomeRecords() {
        users();

        assertThat(db.prepare("SELECT id, name, email FROM users ORDER BY id")
                        .run(User.class)
                        .results())
                .containsExactly(
                        new User(1, "Ada", Optional.of("ada@example.com")),
                        new User(2, "Bob", Optional.empty()),
                        new User(3, "Cleo", Optional.of("cleo@example.com")));
        assertThat(db.prepare("SELECT id, name, email FROM users WHERE id = 9").first(User.class))
                .isEmpty();
    }

    @Test
    void columnsWithUnderscoresAreComponentsInCamelCase() {
        assertThat(db.prepare(
                                "SELECT '3f2a0c1e-0000-4000-8000-000000000001' AS event_id, '2025-01-02 03:04:05' AS created_at,"
                                        + " '2025-01-02' AS day, 'THURSDAY' AS weekday, '1.10' AS price")
                        .first(Event.class))
                .contains(new Event(
                        UUID.fromString("3f2a0c1e-0000-4000-8000-000000000001"),
                        Instant.parse("2025-01-02T03:04:05Z"),
                        LocalDate.of(2025, 1, 2),
                        DayOfWeek.THURSDAY,
                        new BigDecimal("1.10")));
    }

    @Test
    void rowsBecomeBeans() {
        assertThat(db.prepare("SELECT 1 AS id, 'Ada' AS full_name").first(Person.class))
                .get()
                .hasToString("1 Ada");
    }

    @Test
    void aColumnWithoutAComponentIsNamed() {
        assertThatThrownBy(() -> db.prepare("SELECT 1 AS id, 'Ada' AS name, NULL AS email, 3 AS age")
                        .run(User.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("column 'age' has no property in User, which has id, name, email");
    }

    @Test
    void aComponentWithoutAColumnIsNamed() {
        assertThatThrownBy(() -> db.prepare("SELECT 1 AS id, 'Ada' AS name").first(User.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("User.email has no column; the columns are id, name");
    }

    @Test
    void nullDoesNotFitAPrimitive() {
        users();

        assertThatThrownBy(() -> db.prepare("SELECT score FROM users").run(Score.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("column 'score' is NULL");
    }

    @Test
    void aSingleColumnIsAListOfValues() {
        users();

        assertThat(db.prepare("SELECT name FROM users ORDER BY id")
                        .run(String.class)
                        .results())
                .containsExactly("Ada", "Bob", "Cleo");
        assertThatThrownBy(() -> db.prepare("SELECT id, name FROM users").run(String.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("String takes a result of one column; the columns are id, name");
        assertThatThrownBy(
                        () -> db.prepare("SELECT score FROM users ORDER BY id").run(Double.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("column 'score' is NULL in row 3");
    }

    @Test
    void aTypeThatRowsCannotBeIsRefused() {
        assertThatThrownBy(() -> db.prepare("SELECT 1 AS a").run(Runnable.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rows cannot be java.lang.Runnable");
        assertThatThrownBy(() -> db.prepare("SELECT 1 AS a").first("a", Runnable.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a column cannot be read as java.lang.Runnable");
    }
}

package io.github.flarebind.testing.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.Replay;
import java.util.List;

/**
 * SQL of one statement, and the values of its one column: the same calls are made with what reads and what writes.
 *
 * @param text the SQL
 * @param replay whether a call with it may be sent twice
 * @param names what it gives back
 * @param rowsAfter how many rows the table has once it ran, exactly once
 */
record Sql(String text, Replay replay, List<String> names, int rowsAfter) {
    static final Sql READING = new Sql("SELECT name FROM users ORDER BY id", Replay.SAFE, List.of("ada", "bob"), 2);
    static final Sql WRITING =
            new Sql("INSERT INTO users (name) VALUES ('cy') RETURNING name", Replay.UNSAFE, List.of("cy"), 3);

    /** Both kinds, for a method that takes either. */
    static final List<Sql> BOTH = List.of(READING, WRITING);

    static void table(Scene scene) {
        scene.d1()
                .exec("CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);"
                        + "INSERT INTO users (name) VALUES ('ada'), ('bob')");
    }

    /** What tells the rows of the list apart. */
    String variant() {
        return replay == Replay.SAFE ? "of a SELECT" : "of an INSERT";
    }

    /** Holds when it ran as often as it should. */
    void ran(Scene quiet) {
        assertThat(quiet.d1().prepare("SELECT count(*) FROM users").first(Integer.class))
                .contains(rowsAfter);
    }
}

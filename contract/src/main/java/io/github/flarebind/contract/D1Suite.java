package io.github.flarebind.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.flarebind.core.error.OutcomeUnknownException;
import io.github.flarebind.d1.D1Client;
import io.github.flarebind.d1.D1Database;
import io.github.flarebind.d1.D1Exception;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the suites of D1 share: an empty database, and what the ground can do. */
@SuppressWarnings("NullAway.Init") // the fields are set before each test
abstract class D1Suite {
    Ground ground;
    D1Client account;
    D1Database db;
    String databaseId;

    /** The ground to run on, fresh for each test. */
    protected abstract Ground ground();

    /** Whether databases can be made, listed and deleted; where not, {@link #givenDatabase()} is emptied and used. */
    protected boolean managesDatabases() {
        return true;
    }

    /** The id of the database where none can be made. */
    protected String givenDatabase() {
        throw new UnsupportedOperationException("this ground makes databases");
    }

    /** Whether databases are imported, exported and set back. */
    protected boolean movesDatabases() {
        return true;
    }

    /** Whether several statements in one text give a result each; else only the last one does. */
    protected boolean answersEachStatement() {
        return true;
    }

    /** Whether texts, blobs and rows above 2,000,000 bytes are refused. */
    protected boolean limitsValues() {
        return true;
    }

    /** Whether functions are held to the documented 32 arguments. */
    protected boolean limitsFunctionArguments() {
        return true;
    }

    /** Whether the limit of a statement's length is for each one of several in a text. */
    protected boolean measuresEachStatement() {
        return true;
    }

    /** Whether an error that ends the transaction by itself is told; else an internal error is. */
    protected boolean tellsWhatEndsATransaction() {
        return true;
    }

    @BeforeEach
    void enter() {
        ground = ground();
        account = D1Client.of(ground.client());
        databaseId = managesDatabases() ? account.create(ground.freshName()).id() : givenDatabase();
        db = binding(databaseId);
        if (!managesDatabases()) {
            empty();
        }
    }

    /** Drops what there is, children before their parents, which were made first. */
    private void empty() {
        String things = db
                .prepare("SELECT s.type, s.name FROM sqlite_schema s JOIN pragma_table_list l USING (name)"
                        + " WHERE l.type IN ('table', 'view', 'virtual') AND s.name NOT GLOB 'sqlite_*'"
                        + " AND s.name NOT GLOB '_cf_*' AND s.name NOT GLOB 'd1_*' ORDER BY s.rowid DESC")
                .all()
                .results()
                .stream()
                .map(row -> "DROP " + row.getString("type") + " \"" + row.getString("name") + "\";")
                .collect(Collectors.joining());
        if (!things.isEmpty()) {
            db.exec(things);
        }
    }

    @AfterEach
    void leave() {
        ground.close();
    }

    D1Database binding(String id) {
        D1Database blocking = account.database(id);
        return ground.async() ? AsyncFace.of(D1Database.class, blocking) : blocking;
    }

    /** A table of users with three rows. */
    void users() {
        db.exec("CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL, email TEXT UNIQUE, score REAL);"
                + "INSERT INTO users VALUES (1, 'Ada', 'ada@example.com', 1.5), (2, 'Bob', NULL, 2.0),"
                + " (3, 'Cleo', 'cleo@example.com', NULL)");
    }

    void assumeDatabasesAreMoved() {
        assumeTrue(movesDatabases(), "this ground has no import, export or time travel");
    }

    void assumeDatabasesAreMade() {
        assumeTrue(managesDatabases(), "databases cannot be made on this ground");
    }

    /** The first row. */
    List<Object> row(String sql, @Nullable Object... values) {
        return db.prepare(sql).bind(values).raw().rows().get(0);
    }

    /** The call is refused when its transaction ends, with this text where the ground tells it. */
    void refusedAtTheEnd(String text, ThrowingCallable call) {
        if (tellsWhatEndsATransaction()) {
            refused(text, call);
        } else {
            assertThatThrownBy(call).isInstanceOf(OutcomeUnknownException.class).hasMessageContaining("internal error");
        }
    }

    /** The call is refused by the service with this text in the message. */
    void refused(String text, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(D1Exception.class).hasMessageContaining(text);
    }
}

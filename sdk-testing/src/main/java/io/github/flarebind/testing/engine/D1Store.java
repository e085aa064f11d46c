package io.github.flarebind.testing.engine;

import io.github.flarebind.core.Time;
import io.github.flarebind.d1.internal.D1Limits;
import io.github.flarebind.d1.internal.SqlTokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One database: one call at a time, each call a transaction. */
public final class D1Store {
    static final int SQL_ERROR = 7500;

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration UNLIMITED = Duration.ofDays(1_000);
    private static final String NO_STATEMENT = "SQL code did not contain a statement.";

    /** SQLite reads on to here, and what follows is taken for one more statement that is none. */
    private static final char END_OF_TEXT = '\0';

    private final ReentrantLock lock = new ReentrantLock();
    private final String id;
    private final String name;
    private final Instant createdAt;
    private final LateSession session;
    private final D1Bookmarks bookmarks;
    private final D1Imports imports;
    private final D1Exports exports;
    private volatile D1Settings settings;
    private boolean changing;
    private boolean closed;

    D1Store(String id, String name, D1Settings settings, Time time) {
        this.id = id;
        this.name = name;
        this.createdAt = time.now();
        this.settings = settings;
        this.session = new LateSession(time);
        this.bookmarks = new D1Bookmarks(id, session, time);
        this.imports = new D1Imports(this, time);
        this.exports = new D1Exports(this, time);
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public D1Settings settings() {
        return settings;
    }

    /** Turns the copying on ({@code auto}) or off ({@code disabled}). */
    public void replicate(String mode) {
        settings = settings.replicated(mode);
    }

    /** The import of files into it. */
    public D1Imports imports() {
        return imports;
    }

    /** The export of all that is in it. */
    public D1Exports exports() {
        return exports;
    }

    /** Runs the statements in {@code sql}, a result for each; only a single one can have parameters. */
    public List<SqlRows> query(SqlStatement sql) {
        List<SqlTokens> statements = split(sql.sql());
        if (statements.size() > 1 && !sql.params().isEmpty()) {
            throw severalStatements();
        }
        return exclusive(() -> transaction(
                LONGEST, () -> statements.stream().map(one -> run(one, sql)).toList()));
    }

    /** Runs single statements, a result for each; all of them or none take effect. */
    public List<SqlRows> batch(List<SqlStatement> statements) {
        if (statements.isEmpty()) {
            throw refused("No SQL statements detected.");
        }
        return exclusive(() -> transaction(LONGEST, () -> {
            List<SqlRows> results = new ArrayList<>();
            for (SqlStatement sql : statements) {
                List<SqlTokens> single = split(sql.sql());
                if (single.size() > 1) {
                    throw severalStatements();
                }
                results.add(run(single.get(0), sql));
            }
            return results;
        }));
    }

    private static List<SqlTokens> split(String sql) {
        List<SqlTokens> statements = SqlTokens.of(sql).statements();
        if (statements.isEmpty()) {
            boolean nothing = sql.replaceAll("--[^\\n]*|\ufeff", "").isBlank();
            throw refused(nothing ? "No SQL statements detected." : NO_STATEMENT);
        }
        String rest = sql.substring(statements.get(statements.size() - 1).end()).strip();
        if ((rest.startsWith(";") && !rest.substring(1).isBlank()) || sql.indexOf(END_OF_TEXT) >= 0) {
            throw refused(NO_STATEMENT);
        }
        return statements;
    }

    private SqlRows run(SqlTokens statement, SqlStatement sql) {
        if (statement.text().getBytes(StandardCharsets.UTF_8).length > D1Limits.STATEMENT_BYTES) {
            throw refused("statement too long: SQLITE_TOOBIG");
        }
        if (SqlGuard.comesSecond(statement)) {
            session.get().check(statement);
        }
        SqlGuard.check(statement);
        changing |= !statement.readsOnly();
        return session.get().run(statement, sql.params());
    }

    /** Runs a whole file as one transaction, however long it takes; {@link #exclusive} is held. */
    List<SqlRows> runFile(String sql) {
        List<SqlTokens> statements = SqlTokens.of(sql).statements();
        if (statements.isEmpty()) {
            throw refused("No SQL statements detected.");
        }
        if (sql.indexOf(END_OF_TEXT) >= 0) {
            throw refused(NO_STATEMENT);
        }
        SqlStatement whole = new SqlStatement(sql, List.of());
        return transaction(
                UNLIMITED, () -> statements.stream().map(one -> run(one, whole)).toList());
    }

    private List<SqlRows> transaction(Duration longest, Supplier<List<SqlRows>> work) {
        boolean done = false;
        changing = false;
        try {
            session.get().begin(longest);
            List<SqlRows> results = work.get();
            session.get().commit();
            done = true;
            return results;
        } finally {
            if (!done) {
                session.get().rollback();
            } else if (changing) {
                bookmarks.changed();
            }
        }
    }

    /** Does {@code work} while nobody else is served; refused while an import or an export runs. */
    <T> T exclusive(Supplier<T> work) {
        return alone(() -> {
            imports.checkIdle();
            exports.checkIdle();
            return work.get();
        });
    }

    /** Does {@code work} while nobody else is served. */
    <T> T alone(Supplier<T> work) {
        lock.lock();
        try {
            if (closed) {
                throw D1Engine.missing(id);
            }
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Its SQL text; {@link #exclusive} is held. */
    String dump(DumpOptions options) {
        return new SqlDump(session.get(), options).text();
    }

    /** The bookmark of the present state, which is not kept for it; {@link #alone} is held. */
    String present() {
        return bookmarks.current();
    }

    /** The bookmark of the present state. */
    public String bookmark() {
        return alone(bookmarks::handOut);
    }

    /** The bookmark of the state at {@code when}, as near to it as states were kept. */
    public String bookmark(Instant when) {
        return alone(() -> bookmarks.at(when));
    }

    /** Goes back to the state of {@code bookmark} and returns the bookmark of the one left. */
    public String restore(String bookmark) {
        return exclusive(() -> bookmarks.restore(bookmark));
    }

    /** The bytes that it takes. */
    public long size() {
        return alone(() -> session.get().size());
    }

    /** The tables that are not SQLite's own. */
    public long tables() {
        return alone(() -> (long) session.get().exact(SqlDump.TABLES).size());
    }

    void close() {
        session.stop();
        lock.lock();
        try {
            if (!closed) {
                session.close();
            }
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    static ServiceException refused(String message) {
        return new ServiceException(ServiceException.Kind.INVALID, SQL_ERROR, message);
    }

    private static ServiceException severalStatements() {
        return refused("A prepared SQL statement must contain only one statement.");
    }
}

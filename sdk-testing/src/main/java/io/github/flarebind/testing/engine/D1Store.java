package io.github.flarebind.testing.engine;

import io.github.flarebind.core.Time;
import io.github.flarebind.d1.internal.D1Limits;
import io.github.flarebind.d1.internal.SqlTokens;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One database: one call at a time, each call a transaction. */
public final class D1Store {
    private static final int SQL_ERROR = 7500;
    private static final String NO_STATEMENT = "SQL code did not contain a statement.";

    /** SQLite reads on to here, and what follows is taken for one more statement that is none. */
    private static final char END_OF_TEXT = '\0';

    private final ReentrantLock lock = new ReentrantLock();
    private final String id;
    private final String name;
    private final Instant createdAt;
    private final SqlSession session;
    private boolean closed;

    D1Store(String id, String name, Time time) {
        this.id = id;
        this.name = name;
        this.createdAt = time.now();
        this.session = SqlSession.open(time);
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

    /** Runs the statements in {@code sql}, a result for each; only a single one can have parameters. */
    public List<SqlRows> query(SqlStatement sql) {
        List<SqlTokens> statements = split(sql.sql());
        if (statements.size() > 1 && !sql.params().isEmpty()) {
            throw severalStatements();
        }
        return transaction(() -> statements.stream().map(one -> run(one, sql)).toList());
    }

    /** Runs single statements, a result for each; all of them or none take effect. */
    public List<SqlRows> batch(List<SqlStatement> statements) {
        if (statements.isEmpty()) {
            throw refused("No SQL statements detected.");
        }
        return transaction(() -> {
            List<SqlRows> results = new ArrayList<>();
            for (SqlStatement sql : statements) {
                List<SqlTokens> single = split(sql.sql());
                if (single.size() > 1) {
                    throw severalStatements();
                }
                results.add(run(single.get(0), sql));
            }
            return results;
        });
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
        SqlGuard.check(statement);
        return session.run(statement, sql.params());
    }

    private List<SqlRows> transaction(Supplier<List<SqlRows>> work) {
        lock.lock();
        boolean done = false;
        try {
            if (closed) {
                throw D1Engine.missing(id);
            }
            session.begin();
            List<SqlRows> results = work.get();
            session.commit();
            done = true;
            return results;
        } finally {
            if (!done && !closed) {
                session.rollback();
            }
            lock.unlock();
        }
    }

    /** The bytes that it takes. */
    public long size() {
        return query(new SqlStatement("SELECT 1", List.of())).get(0).meta().sizeAfter();
    }

    void close() {
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

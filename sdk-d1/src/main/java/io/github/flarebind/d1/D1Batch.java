package io.github.flarebind.d1;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Statements to run in one transaction, each with how its rows are read: for {@link D1Database#batch(D1Batch)}.
 *
 * <pre>{@code
 * D1Batch.Builder batch = D1Batch.builder();
 * batch.add(db.prepare("UPDATE users SET seen = 1 WHERE id = ?").bind(7));
 * var users = batch.add(db.prepare("SELECT * FROM users"), User.class);
 * List<User> all = db.batch(batch.build()).get(users).results();
 * }</pre>
 */
public final class D1Batch {
    private final List<Part<?>> parts;

    private D1Batch(List<Part<?>> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Returns a builder with no statements yet. */
    public static Builder builder() {
        return new Builder();
    }

    List<BoundSql> statements() {
        List<BoundSql> statements = new ArrayList<>();
        parts.forEach(part -> statements.add(part.sql));
        return statements;
    }

    /** Hands each result to its own reader. */
    D1BatchResult read(List<RawResult> raw) {
        Map<Part<?>, D1Result<?>> results = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            Part<?> part = parts.get(i);
            RawResult result = raw.get(i);
            results.put(part, D1Rules.inBatch(i + 1, () -> result.as(part.reader)));
        }
        return new D1BatchResult(results);
    }

    /** Counts the statements, never shows them. */
    @Override
    public String toString() {
        return "D1 batch of " + parts.size() + " statements";
    }

    /**
     * One statement of a batch: the key to its result.
     *
     * @param <T> what a row of it becomes
     */
    public static final class Part<T> {
        private final BoundSql sql;
        private final RowReader<T> reader;

        private Part(BoundSql sql, RowReader<T> reader) {
            this.sql = sql;
            this.reader = reader;
        }
    }

    /** Collects statements in the order in which they run; not for several threads. */
    public static final class Builder {
        private final List<Part<?>> parts = new ArrayList<>();

        private Builder() {}

        /** Adds a statement whose rows are read as they are. */
        public Part<D1Row> add(D1Statement statement) {
            return part(statement, RowReader.rows());
        }

        /** Adds a statement whose rows become {@code type}, as {@link D1PreparedStatement#run(Class)} makes them. */
        public <T> Part<T> add(D1Statement statement, Class<T> type) {
            return part(statement, RowReader.of(type));
        }

        /** Adds a statement whose rows become what {@code mapper} makes of them. */
        public <T> Part<T> add(D1Statement statement, RowMapper<T> mapper) {
            return part(statement, RowReader.of(mapper));
        }

        private <T> Part<T> part(D1Statement statement, RowReader<T> reader) {
            Part<T> part = new Part<>(BoundStatement.sql(statement), reader);
            parts.add(part);
            return part;
        }

        /** Returns the batch; what is added later is no part of it. */
        public D1Batch build() {
            return new D1Batch(parts);
        }
    }
}

package io.github.flarebind.d1;

import io.github.flarebind.core.CallOptions;
import java.util.List;

/**
 * A D1 database as a Worker's {@code env.DB}: SQLite, one call at a time, each call a transaction of its own.
 *
 * <p>What SQL itself is refused for is a {@link D1Exception} with SQLite's text, a constraint that it breaks a
 * {@link D1ConstraintException}, a database that cannot serve just now a {@link D1UnavailableException}, a missing database
 * a {@link io.github.flarebind.core.error.NotFoundException}. Only SQL that reads is sent again when its answer was lost:
 * one SELECT, WITH before a SELECT, VALUES or EXPLAIN, or a batch of nothing else. All other SQL is then an
 * {@link io.github.flarebind.core.error.OutcomeUnknownException}, unless the caller says with
 * {@code CallOptions.repeatable} that doing it twice does no harm.
 */
public interface D1Database {
    /** The same database, with futures. */
    AsyncD1Database async();

    /** A view of this database whose calls bear {@code options} over those of this view. */
    D1Database with(CallOptions options);

    /**
     * A statement to bind values to and to run; nothing is sent.
     *
     * @param sql at best one statement, at most 100,000 bytes; of several, those before the last give no rows back
     * @throws IllegalArgumentException when it is blank or too long
     */
    D1PreparedStatement prepare(String sql);

    /**
     * Runs statements of this client in one transaction: all of them take effect, or none.
     *
     * @param statements at least one, each holding one statement of SQL
     * @return a result for each, in order
     * @throws D1Exception of the first statement that fails, which D1 does not name; then nothing has taken effect
     */
    List<D1Result<D1Row>> batch(List<D1PreparedStatement> statements);

    /**
     * Runs the statements of {@code batch} in one transaction, as {@link #batch(List)} does, and reads each result as it
     * was said for its statement. A result that cannot be read so is an {@link IllegalArgumentException} after the
     * transaction has taken effect.
     */
    D1BatchResult batch(D1Batch batch);

    /**
     * Runs all statements in {@code sql} in one call and one transaction, without values, and drops their rows.
     *
     * <p>Statements end at semicolons and may span lines. The Workers' {@code exec} takes each line for a statement,
     * and counts lines; this one counts statements.
     */
    D1ExecResult exec(String sql);
}

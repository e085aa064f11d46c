package io.github.flarebind.d1;

import static java.util.Objects.requireNonNull;

/** What both faces of a statement are underneath. */
interface BoundStatement extends D1Statement {
    BoundSql sql();

    /** What {@code statement} is; it runs on the database that is asked, whichever prepared it. */
    static BoundSql sql(D1Statement statement) {
        requireNonNull(statement, "a statement of the batch is null");
        if (statement instanceof BoundStatement ours) {
            return ours.sql();
        }
        throw new IllegalArgumentException("a batch takes statements made by prepare, not "
                + statement.getClass().getName());
    }
}

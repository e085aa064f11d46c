package io.github.flarebind.testing.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What tells a change in a database; asked around every statement, so it is prepared once. */
final class SqlCounters {
    private final PreparedStatement changes;
    private final PreparedStatement pages;
    private final long pageSize;

    private SqlCounters(PreparedStatement changes, PreparedStatement pages, long pageSize) {
        this.changes = changes;
        this.pages = pages;
        this.pageSize = pageSize;
    }

    static SqlCounters of(Connection connection) throws SQLException {
        try (PreparedStatement pageSize = connection.prepareStatement("PRAGMA page_size")) {
            return new SqlCounters(
                    connection.prepareStatement("SELECT total_changes(), last_insert_rowid()"),
                    connection.prepareStatement("PRAGMA page_count"),
                    number(pageSize));
        }
    }

    Values read() throws SQLException {
        try (ResultSet row = changes.executeQuery()) {
            row.next();
            return new Values(row.getLong(1), row.getLong(2), number(pages) * pageSize);
        }
    }

    private static long number(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /**
     * Where they stand.
     *
     * @param changes rows changed since the database was opened
     * @param rowId the rowid of the last insert
     * @param size bytes in all pages
     */
    record Values(long changes, long rowId, long size) {}
}

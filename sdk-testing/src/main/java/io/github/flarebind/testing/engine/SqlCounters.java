package io.github.flarebind.testing.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What tells a change in a database; asked around every statement, so it is prepared once. */
final class SqlCounters {
    private final PreparedStatement changes;
    private final PreparedStatement pages;
    private final PreparedStatement freePages;
    private final long pageSize;

    private SqlCounters(Connection connection, long pageSize) throws SQLException {
        this.changes = connection.prepareStatement("SELECT total_changes(), last_insert_rowid()");
        this.pages = connection.prepareStatement("PRAGMA page_count");
        this.freePages = connection.prepareStatement("PRAGMA freelist_count");
        this.pageSize = pageSize;
    }

    static SqlCounters of(Connection connection) throws SQLException {
        try (PreparedStatement pageSize = connection.prepareStatement("PRAGMA page_size")) {
            return new SqlCounters(connection, number(pageSize));
        }
    }

    Values read() throws SQLException {
        try (ResultSet row = changes.executeQuery()) {
            row.next();
            return new Values(row.getLong(1), row.getLong(2), (number(pages) - number(freePages)) * pageSize);
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
     * @param size bytes in the pages that hold something: what is dropped makes it smaller
     */
    record Values(long changes, long rowId, long size) {}
}

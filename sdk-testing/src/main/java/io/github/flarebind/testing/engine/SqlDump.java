package io.github.flarebind.testing.engine;

import io.github.flarebind.d1.internal.SqlTokens;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A database as the SQL text that makes it again in an empty one. */
final class SqlDump {
    /** The name and the SQL of every table that is not SQLite's or D1's own. */
    static final String TABLES = "SELECT name, sql FROM sqlite_schema WHERE type = 'table'"
            + " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE '\\_cf\\_%' ESCAPE '\\' ORDER BY rowid";

    private static final String REST = "SELECT tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND type ";
    private static final String SEQUENCES = "SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_sequence'";

    private final SqlSession session;
    private final DumpOptions options;
    private final StringBuilder text = new StringBuilder();

    SqlDump(SqlSession session, DumpOptions options) {
        this.session = session;
        this.options = options;
    }

    String text() {
        List<Made> tables = made(TABLES);
        if (tables.stream().anyMatch(Made::virtual)) {
            throw D1Store.refused("D1 Export error: cannot export databases with Virtual Tables (fts5)");
        }
        List<Made> chosen =
                tables.stream().filter(table -> options.takes(table.table())).toList();
        line("PRAGMA defer_foreign_keys=TRUE");
        if (options.schema()) {
            // before any row, as a row is refused whose foreign key leads to no table or to columns not yet unique
            chosen.forEach(table -> line(table.sqlOfTable()));
            indexes(true);
        }
        if (options.data()) {
            chosen.forEach(table -> rows(table.table()));
        }
        sequences();
        if (options.schema()) {
            indexes(false);
            rest("= 'view'");
            rest("= 'trigger'");
        }
        return text.toString();
    }

    private List<Made> made(String query) {
        return session.exact(query).stream()
                .map(row -> new Made(String.valueOf(row.get(0)), String.valueOf(row.get(1))))
                .toList();
    }

    private void indexes(boolean unique) {
        made(REST + "= 'index' ORDER BY rowid").stream()
                .filter(index -> options.takes(index.table()) && index.unique() == unique)
                .forEach(index -> line(index.sql()));
    }

    private void rest(String ofType) {
        made(REST + ofType + " ORDER BY rowid").stream()
                .filter(made -> options.takes(made.table()))
                .forEach(made -> line(made.sql()));
    }

    private void rows(String table) {
        String quoted = SqlLiterals.name(table);
        // generated columns are hidden too, and take no values
        String columns = session
                .exact("SELECT name FROM pragma_table_xinfo(" + SqlLiterals.value(table) + ") WHERE hidden = 0")
                .stream()
                .map(row -> SqlLiterals.name(String.valueOf(row.get(0))))
                .collect(Collectors.joining(","));
        session.exact("SELECT " + columns + " FROM " + quoted)
                .forEach(row -> line("INSERT INTO " + quoted + " (" + columns + ") VALUES("
                        + row.stream().map(SqlLiterals::value).collect(Collectors.joining(",")) + ")"));
    }

    private void sequences() {
        if (session.exact(SEQUENCES).isEmpty() || !options.tables().isEmpty()) {
            return; // rows of single tables set their sequences themselves
        }
        line("DELETE FROM sqlite_sequence");
        if (options.data()) {
            rows("sqlite_sequence");
        }
    }

    /** A comment that ends a statement must not take the semicolon in. */
    private void line(String sql) {
        boolean commented = SqlTokens.of(sql).end() < sql.length();
        text.append(sql).append(commented ? "\n;\n" : ";\n");
    }

    /** What was made on a table, and the SQL that made it. */
    private record Made(String table, String sql) {
        boolean virtual() {
            return sql.toUpperCase(Locale.ROOT).startsWith("CREATE VIRTUAL TABLE");
        }

        boolean unique() {
            return sql.toUpperCase(Locale.ROOT).startsWith("CREATE UNIQUE");
        }

        /** As SQLite's own dump has it: a quoted name is not made twice. */
        String sqlOfTable() {
            boolean quoted = sql.startsWith("CREATE TABLE \"") || sql.startsWith("CREATE TABLE '");
            return quoted ? "CREATE TABLE IF NOT EXISTS " + sql.substring("CREATE TABLE ".length()) : sql;
        }
    }
}

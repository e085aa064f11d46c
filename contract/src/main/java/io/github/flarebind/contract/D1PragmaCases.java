package io.github.flarebind.contract;

import static io.github.flarebind.contract.CheckedOn.LOCAL_RUNTIME;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which PRAGMA D1 runs, and which it refuses. */
@Checked(LOCAL_RUNTIME)
abstract class D1PragmaCases extends D1ForbiddenSqlCases {
    /** Each is turned to what it is by default, for a database may keep it. */
    @ParameterizedTest
    @Checked(value = LOCAL_RUNTIME, behaviour = "The PRAGMA of a switch reads and turns it")
    @CsvSource({
        "foreign_keys, ON",
        "defer_foreign_keys, OFF",
        "ignore_check_constraints, no",
        "legacy_alter_table, false",
        "recursive_triggers, 0",
        "reverse_unordered_selects, 'off'",
        "case_sensitive_like, NO"
    })
    void aSwitchIsReadAndTurned(String name, String value) {
        users();

        assertThat(db.prepare("PRAGMA " + name + " = " + value).run().results()).isEmpty();
        assertThat(db.prepare("PRAGMA " + name + '(' + value + ')').run().results())
                .isEmpty();
        assertThat(db.prepare("PRAGMA main." + name).run().meta().sizeAfter()).isPositive();
    }

    @ParameterizedTest
    @Checked(value = LOCAL_RUNTIME, behaviour = "The PRAGMA of tables, columns, indexes and checks tell")
    @ValueSource(
            strings = {
                "PRAGMA Foreign_Keys",
                "PRAGMA \"foreign_keys\"",
                "PRAGMA table_info(users)",
                "PRAGMA table_info('users')",
                "PRAGMA table_info = users",
                "PRAGMA main.table_xinfo(users)",
                "PRAGMA table_list",
                "PRAGMA table_list(users)",
                "PRAGMA index_list(users)",
                "PRAGMA index_info(sqlite_autoindex_users_1)",
                "PRAGMA index_xinfo(sqlite_autoindex_users_1)",
                "PRAGMA quick_check",
                "PRAGMA quick_check(1)",
                "PRAGMA quick_check(users)",
                "PRAGMA data_version",
                "PRAGMA page_size",
                "SELECT * FROM pragma_table_info('users')",
                "SELECT * FROM pragma_table_list",
                "SELECT * FROM pragma_index_list('users')",
                "SELECT * FROM pragma_foreign_keys",
                "SELECT * FROM pragma_page_size"
            })
    void aPragmaThatTells(String sql) {
        users();

        assertThat(db.prepare(sql).run().results()).isNotEmpty();
    }

    @ParameterizedTest
    @Checked(value = LOCAL_RUNTIME, behaviour = "Where they have nothing to tell they give no rows")
    @ValueSource(
            strings = {
                "PRAGMA table_info(nope)",
                "PRAGMA index_list(nope)",
                "PRAGMA index_info(nope)",
                "PRAGMA foreign_key_list(users)",
                "PRAGMA foreign_key_check",
                "PRAGMA foreign_key_check(users)",
                "PRAGMA optimize",
                "PRAGMA optimize(0x02)",
                "SELECT * FROM pragma_foreign_key_check"
            })
    void aPragmaThatHasNothingToTell(String sql) {
        users();

        assertThat(db.prepare(sql).run().results()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "analysis_limit",
                "application_id",
                "auto_vacuum",
                "automatic_index",
                "busy_timeout",
                "cache_size",
                "cache_spill",
                "cell_size_check",
                "checkpoint_fullfsync",
                "collation_list",
                "compile_options",
                "data_store_directory",
                "database_list",
                "encoding",
                "freelist_count",
                "full_column_names",
                "fullfsync",
                "function_list",
                "hard_heap_limit",
                "incremental_vacuum",
                "integrity_check",
                "journal_mode",
                "journal_size_limit",
                "locking_mode",
                "max_page_count",
                "mmap_size",
                "module_list",
                "page_count",
                "pragma_list",
                "query_only",
                "read_uncommitted",
                "schema_version",
                "secure_delete",
                "shrink_memory",
                "soft_heap_limit",
                "synchronous",
                "temp_store",
                "threads",
                "trusted_schema",
                "user_version",
                "wal_autocheckpoint",
                "wal_checkpoint",
                "writable_schema",
                "nonsense"
            })
    void anyOtherPragmaIsNotAuthorized(String name) {
        refused("not authorized: SQLITE_AUTH", () -> db.exec("PRAGMA " + name));
        refused("not authorized: SQLITE_AUTH", () -> db.exec("PRAGMA main." + name + " = 1"));
        refused("not authorized: SQLITE_AUTH", () -> db.exec("EXPLAIN PRAGMA " + name + "(1)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PRAGMA foreign_keys = 7",
                "PRAGMA foreign_keys = full",
                "PRAGMA page_size = 8192",
                "PRAGMA data_version = 1",
                "PRAGMA optimize(users)",
                "PRAGMA table_info",
                "PRAGMA table_xinfo",
                "PRAGMA index_list",
                "PRAGMA index_info",
                "PRAGMA index_xinfo",
                "PRAGMA foreign_key_list",
                "PRAGMA temp.table_info(users)"
            })
    void anArgumentThatDoesNotFitIsNotAuthorized(String sql) {
        users();

        refused("not authorized: SQLITE_AUTH", () -> db.exec(sql));
    }

    @ParameterizedTest
    @Checked(value = LOCAL_RUNTIME, behaviour = "Nor is its table, such as `pragma_user_version`")
    @ValueSource(
            strings = {
                "SELECT * FROM pragma_user_version",
                "SELECT * FROM pragma_function_list",
                "SELECT * FROM users, pragma_page_count",
                "SELECT * FROM users JOIN pragma_compile_options",
                "SELECT 1 IN pragma_cache_size",
                "SELECT * FROM pragma_table_info"
            })
    void aTableOfAPragmaThatIsNotAuthorized(String sql) {
        users();

        refused("not authorized: SQLITE_AUTH", () -> db.prepare(sql).run());
    }

    @ParameterizedTest
    @CsvSource({"PRAGMA, incomplete input", "PRAGMA 5, near \"5\": syntax error at offset 7"})
    void aPragmaWithoutANameIsNone(String sql, String message) {
        refused(message + ": SQLITE_ERROR", () -> db.exec(sql));
    }

    @Test
    void foreignKeysStayOn() {
        db.exec("CREATE TABLE parent (id INTEGER PRIMARY KEY); CREATE TABLE child (p REFERENCES parent (id))");

        db.exec("PRAGMA foreign_keys = OFF");

        assertThat(row("PRAGMA foreign_keys")).containsExactly(1L);
        refused(
                "FOREIGN KEY constraint failed: SQLITE_CONSTRAINT",
                () -> db.exec("PRAGMA foreign_keys = OFF; INSERT INTO child VALUES (1)"));
    }

    @Test
    void foreignKeysAreDeferredUntilTheCallEnds() {
        assertThat(db.batch(List.of(
                                db.prepare("PRAGMA defer_foreign_keys = ON"), db.prepare("PRAGMA defer_foreign_keys")))
                        .get(1)
                        .results()
                        .get(0)
                        .getInt("defer_foreign_keys"))
                .isEqualTo(1);
        assertThat(row("PRAGMA defer_foreign_keys")).containsExactly(0L);
    }

    @Test
    @Checked(value = LOCAL_RUNTIME, behaviour = "LIKE may mind the case")
    void likeMayMindTheCase() {
        assertThat(db.batch(List.of(
                                db.prepare("PRAGMA case_sensitive_like = ON"),
                                db.prepare("SELECT 'A' LIKE 'a' AS same"),
                                db.prepare("PRAGMA case_sensitive_like = OFF")))
                        .get(1)
                        .results()
                        .get(0)
                        .getBoolean("same"))
                .isFalse();
        assertThat(row("SELECT 'A' LIKE 'a'")).containsExactly(1L);
    }
}

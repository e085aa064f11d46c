package io.github.flarebind.testing.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.d1.AsyncD1Database;
import io.github.flarebind.d1.D1Database;
import io.github.flarebind.testing.Fault;
import io.github.flarebind.testing.Faults;
import io.github.flarebind.testing.Requests;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** {@code @CloudflareTest(migrations = ..)}. */
class MigrationsTest {
    private static void migrated(D1Database db) {
        assertThat(db.prepare("SELECT item FROM orders").first("item", String.class))
                .contains("tea");
    }

    @Test
    void everyDatabaseIsMigratedBeforeATestGetsIt() {
        Run.of(OnTheClassPath.class).succeeded(3);
    }

    @CloudflareTest(migrations = "junit/migrations")
    static class OnTheClassPath {
        @Test
        void eachOfTwo(
                @Binding("ONE") D1Database one, @Binding("TWO") D1Database two, @Binding("TWO") AsyncD1Database same) {
            migrated(one);
            migrated(two);
            same.exec("DELETE FROM orders").join();
            migrated(one);
        }

        @Test
        void inWranglersTable(D1Database db) {
            assertThat(db.prepare("SELECT name FROM d1_migrations ORDER BY id")
                            .all()
                            .results())
                    .extracting(row -> row.getString("name"))
                    .containsExactly("0001_orders.sql", "0002_first_order.sql");
        }

        @Nested
        class Inner {
            @Test
            void inherited(D1Database db) {
                migrated(db);
            }
        }
    }

    @Test
    void aDatabaseIsNotMigratedAgainWithinATest() {
        Run.of(GivenTwice.class).succeeded(1);
    }

    @CloudflareTest(migrations = "junit/migrations")
    static class GivenTwice {
        @BeforeEach
        void before(D1Database db) {
            db.exec("DELETE FROM d1_migrations; DROP TABLE orders");
        }

        @Test
        void asItWasLeft(D1Database db) {
            assertThat(db.prepare("SELECT name FROM d1_migrations").all().results())
                    .isEmpty();
        }
    }

    @Test
    void theFolderMayBeInTheWorkingDirectory() {
        Run.of(InTheWorkingDirectory.class).succeeded(1);
    }

    @CloudflareTest(migrations = "src/test/resources/junit/migrations")
    static class InTheWorkingDirectory {
        @Test
        void test(D1Database db) {
            migrated(db);
        }
    }

    @Test
    void aMethodHasItsOwnOrThoseOfItsClass() {
        Run.of(AtMethods.class).succeeded(2);
    }

    @CloudflareTest(migrations = "junit/migrations")
    static class AtMethods {
        @Test
        @CloudflareTest(migrations = "junit/empty_table")
        void itsOwn(D1Database db) {
            assertThat(db.prepare("SELECT item FROM orders").first()).isEmpty();
        }

        @Test
        @CloudflareTest
        void thoseOfItsClass(D1Database db) {
            migrated(db);
        }
    }

    @Test
    void migratingMeetsNoFaultsAndIsNoRequestOfTheTest() {
        Run.of(Unnoticed.class).succeeded(1);
    }

    @CloudflareTest(migrations = "junit/migrations")
    static class Unnoticed {
        @BeforeEach
        void d1IsDown(Faults faults) {
            faults.on("D1").always(Fault.status(503));
        }

        @Test
        void test(D1Database db, Faults faults, Requests requests) {
            requests.assertNone();
            assertThat(faults.unmet()).hasSize(1);
            faults.clear();
            migrated(db);
        }
    }

    @Test
    void aFolderThatIsNotThereFailsAtOnce() {
        assertThat(Run.of(Nowhere.class).failure())
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessageContaining("'no/such/folder'")
                .hasMessageContaining(Path.of("no/such/folder").toAbsolutePath().toString())
                .hasMessageContaining("on the class path");
    }

    @CloudflareTest(migrations = "no/such/folder")
    static class Nowhere {
        @Test
        void thatWantsNoDatabase() {
            throw new AssertionError("not to be run");
        }
    }
}

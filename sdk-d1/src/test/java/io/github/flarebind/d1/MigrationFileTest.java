package io.github.flarebind.d1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file is made into, and what is refused before anything is sent. */
class MigrationFileTest {
    private static List<String> statements(String text) {
        return file(text.getBytes(StandardCharsets.UTF_8)).script().statements().stream()
                .map(MigrationStatement::sql)
                .toList();
    }

    private static MigrationFile file(byte[] content) {
        return new MigrationFile("0001_a.sql", content);
    }

    private static D1MigrationException refusal(String text) {
        return catchThrowableOfType(D1MigrationException.class, () -> statements(text));
    }

    @Test
    void statementsStandAloneWithTheirComments() {
        assertThat(statements("\ufeff-- first\nSELECT 1; /* ; */ ;;\n SELECT ';' -- ;\n, 2 \n"))
                .containsExactly("SELECT 1", "SELECT ';' -- ;\n, 2");
    }

    @Test
    void linesEndAsInUnixButInTexts() {
        assertThat(statements("SELECT 1,\r\n 'a\r\nb';\r\nSELECT 2"))
                .containsExactly("SELECT 1,\n 'a\r\nb'", "SELECT 2");
    }

    @Test
    void theFrameOfADumpIsTakenOff() {
        assertThat(statements("PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\nSELECT 1;\nCOMMIT;\n"))
                .containsExactly("PRAGMA foreign_keys=OFF", "SELECT 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BEGIN TRANSACTION;#SELECT 1;#COMMIT;#BEGIN TRANSACTION;#COMMIT; | 4 | several transactions",
                "SELECT 1;#BEGIN TRANSACTION ;#SELECT 2;#COMMIT; | 2 | several transactions",
                "SELECT 1;#begin;#SELECT 2; | 2 | take out BEGIN",
                "BEGIN TRANSACTION;#SELECT 1;#COMMIT;#COMMIT; | 4 | take out COMMIT",
                "SELECT 1;#COMMIT; | 2 | take out COMMIT",
                "SAVEPOINT a; | 1 | take out SAVEPOINT",
                "SELECT 1;##SELECT 'abc; | 3 | a quote that never ends",
                "INSERT INTO t#VALUES (?); | 2 | a parameter has no value",
                "SELECT 1;#SELECT#:a | 3 | a parameter has no value"
            })
    void whatWouldBeRefusedIsToldWithItsLine(String text, int line, String why) {
        D1MigrationException refusal = refusal(text.replace('#', '\n'));

        assertThat(refusal.line()).hasValue(line);
        assertThat(refusal.file()).isEqualTo("0001_a.sql");
        assertThat(refusal)
                .hasMessageContaining("migration '0001_a.sql', line " + line + ": ")
                .hasMessageContaining(why);
        assertThat(refusal).hasNoCause();
    }

    @Test
    void aStatementHasAtMostAHundredThousandBytes() {
        String most = "SELECT '" + "\u00e4".repeat(49_995) + "x'";

        assertThat(statements("SELECT 1;\n" + most + ";")).hasSize(2);
        assertThat(refusal("SELECT 1;\n" + most + " " + "+1;"))
                .hasMessageContaining("line 2: a statement has 100003 bytes; the limit is 100000");
    }

    @Test
    void whatIsNotUtf8IsRefusedWhereItIs() {
        MigrationFile file = file("SELECT 1;\nSELECT '\u00e4'".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(catchThrowableOfType(D1MigrationException.class, file::script))
                .hasMessageContaining("line 2: the file is not UTF-8 from byte 18 on");
    }

    @Test
    void aTriggerIsOneStatement() {
        assertThat(statements("CREATE TRIGGER x AFTER INSERT ON t BEGIN SELECT CASE 1 WHEN 2 THEN 3 END; END"))
                .hasSize(1);
    }
}

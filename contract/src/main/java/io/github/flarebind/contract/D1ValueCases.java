package io.github.flarebind.contract;

import static io.github.flarebind.contract.CheckedOn.CLIENT;
import static io.github.flarebind.contract.CheckedOn.DOCUMENTATION;
import static io.github.flarebind.contract.CheckedOn.LOCAL_RUNTIME;
import static io.github.flarebind.contract.Difference.D1_TEXT_PARAMETERS;
import static io.github.flarebind.contract.Difference.D1_VALUE_SIZE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.flarebind.d1.D1Row;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What D1 does with values, in and out. */
@Checked(LOCAL_RUNTIME)
abstract class D1ValueCases extends D1ErrorCases {
    private D1Row echo(Object value) {
        return db.prepare("SELECT ? AS v").bind(value).first().orElseThrow();
    }

    private String bound(String expression, Object value) {
        return db.prepare("SELECT " + expression)
                .bind(value)
                .first(String.class)
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "hällo \uD83D\uDE48", "it's \"quoted\"", "a\u0000b", "a\r\nb", "42"})
    void textComesBackUnchanged(String text) {
        assertThat(echo(text).getString("v")).isEqualTo(text);
    }

    @Test
    @Checked(value = LOCAL_RUNTIME, differs = D1_TEXT_PARAMETERS)
    void numbersComeBack() {
        assertThat(echo(42).getInt("v")).isEqualTo(42);
        assertThat(echo((byte) -1).getLong("v")).isEqualTo(-1);
        assertThat(echo(1.5).getDouble("v")).isEqualTo(1.5);
        assertThat(echo(1.5f).get("v", Float.class)).contains(1.5f);
        assertThat(echo(1e300).getDouble("v")).isEqualTo(1e300);
        assertThat(echo(3.0).getLong("v")).isEqualTo(3);
    }

    @Test
    @Checked(value = LOCAL_RUNTIME, differs = D1_TEXT_PARAMETERS)
    void booleansAreOneAndZero() {
        assertThat(echo(true).getBoolean("v")).isTrue();
        assertThat(echo(false).getInt("v")).isZero();
        assertThatThrownBy(() -> echo(2).getBoolean("v"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("column 'v' holds a whole number, which cannot be read as 1 or 0, a boolean");
    }

    @Test
    @Checked(value = LOCAL_RUNTIME, differs = D1_TEXT_PARAMETERS)
    void bytesComeBackUnchanged() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < 256; i++) {
            bytes[i] = (byte) i;
        }

        assertThat(echo(bytes).getBytes("v")).isEqualTo(bytes);
        assertThat(echo(new byte[0]).getBytes("v")).isEmpty();
        assertThat(bound("hex(?)", new byte[] {0, -1})).isEqualTo("00FF");
    }

    @Test
    void blobsOfTheTableAreBytes() {
        assertThat(db.prepare("SELECT x'00ff' AS v").first("v", byte[].class)).contains(new byte[] {0, -1});
    }

    @Test
    @Checked(value = LOCAL_RUNTIME, differs = D1_TEXT_PARAMETERS)
    void nullIsNull() {
        D1Row row = db.prepare("SELECT ? AS v").bind((Object) null).first().orElseThrow();

        assertThat(row.isNull("v")).isTrue();
        assertThat(row.value(0)).isNull();
        assertThat(row.get("v", String.class)).isEmpty();
        assertThatThrownBy(() -> row.getLong("v"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("column 'v' is NULL; get(column, type) gives an Optional");
    }

    @Test
    void aWholeNumberBeyondTheExactOnesIsRefused() {
        db.exec("CREATE TABLE t (n INTEGER)");
        long most = 9_007_199_254_740_991L;

        assertThatThrownBy(() -> db.prepare("INSERT INTO t VALUES (?)").bind(most + 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("value 1 is a whole number beyond 2^53 - 1")
                .hasMessageContaining("D1Value.integer");
        assertThatThrownBy(() -> db.prepare("SELECT ?, ?").bind(1, Long.MIN_VALUE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("value 2");

        db.prepare("INSERT INTO t VALUES (?)").bind("9007199254740993").run();
        D1Row row = db.prepare("SELECT n, CAST(n AS TEXT) AS t FROM t").first().orElseThrow();
        assertThat(row.getString("t")).isEqualTo("9007199254740993");
        assertThat(row.get("t", BigInteger.class)).contains(BigInteger.valueOf(9_007_199_254_740_993L));
        assertThatThrownBy(() -> row.getLong("n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("column 'n' holds a whole number beyond 2^53 - 1")
                .hasMessageContaining("CAST(.. AS TEXT)");
        assertThat(row.getDouble("n")).isEqualTo(9_007_199_254_740_992.0);
    }

    @Test
    void theLargestExactNumberGoesInAndOut() {
        assertThat(echo(9_007_199_254_740_991L).getLong("v")).isEqualTo(9_007_199_254_740_991L);
        assertThat(echo(-9_007_199_254_740_991L).getLong("v")).isEqualTo(-9_007_199_254_740_991L);
    }

    @Test
    void theLargestIntegerIsNoLongButStillANumber() {
        D1Row row = db.prepare("SELECT 9223372036854775807 AS v").first().orElseThrow();

        assertThat(row.getDouble("v")).isEqualTo(0x1p63);
        assertThatThrownBy(() -> row.getLong("v")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void infinityBecomesNull() {
        assertThat(db.prepare("SELECT 9e999").first(Double.class)).isEmpty();
        assertThatThrownBy(() -> echo(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("value 1 is not finite");
        assertThatThrownBy(() -> echo(Float.POSITIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Checked(CLIENT)
    void whatHasNoCounterpartIsRefusedByTypeAndPosition() {
        assertThatThrownBy(() -> db.prepare("SELECT ?, ?").bind("a", new AtomicReference<>("secret")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("value 2 is a java.util.concurrent.atomic.AtomicReference")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> echo(Optional.of(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> echo("\uD83D"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("value 1 has an unpaired surrogate");
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = D1_VALUE_SIZE)
    void aValueOfMoreThanTwoMillionBytesIsRefused() {
        assertThat(echo("x".repeat(1_900_000)).getString("v")).hasSize(1_900_000);
        assertThatThrownBy(() -> echo("x".repeat(2_000_001)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("value 1 has 2000001 bytes; the limit is 2000000");
        assertThatThrownBy(() -> echo(new BigDecimal("1E+1000000000")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the limit is 2000000");
        assertThatThrownBy(() -> echo(BigInteger.ONE.shiftLeft(20_000_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the limit is 2000000");
        assumeTrue(limitsValues(), "this ground does not limit values");
        refused(
                "SQLITE_TOOBIG",
                () -> db.prepare("SELECT hex(zeroblob(1500000))").run());
    }

    @Test
    @Checked(CLIENT)
    void typesOfJavaAreText() {
        UUID id = UUID.fromString("3f2a0c1e-0000-4000-8000-000000000001");

        assertThat(echo(id).getString("v")).isEqualTo("3f2a0c1e-0000-4000-8000-000000000001");
        assertThat(echo(DayOfWeek.MONDAY).getString("v")).isEqualTo("MONDAY");
        assertThat(echo(Instant.parse("2025-01-02T03:04:05.678Z")).getString("v"))
                .isEqualTo("2025-01-02T03:04:05.678Z");
        assertThat(echo(Instant.parse("2025-01-02T03:04:05Z")).getString("v")).isEqualTo("2025-01-02T03:04:05.000Z");
        assertThat(echo(LocalDate.of(2025, 1, 2)).getString("v")).isEqualTo("2025-01-02");
        assertThat(echo(LocalDateTime.of(2025, 1, 2, 3, 4, 5)).getString("v")).isEqualTo("2025-01-02T03:04:05");
        assertThat(echo(OffsetDateTime.parse("2025-01-02T03:04:05+02:00")).getString("v"))
                .isEqualTo("2025-01-02T03:04:05+02:00");
        assertThat(echo(new BigDecimal("1E+3")).getString("v")).isEqualTo("1000");
        assertThat(echo(new BigInteger("99999999999999999999")).getString("v")).isEqualTo("99999999999999999999");
    }

    @Test
    @Checked(CLIENT)
    void sqliteTimesAreInstants() {
        D1Row row = db.prepare("SELECT datetime(0, 'unixepoch') AS v, '1970-01-01T01:00:00.5+01:00' AS w, 'soon' AS x")
                .first()
                .orElseThrow();

        assertThat(row.get("v", Instant.class)).contains(Instant.EPOCH);
        assertThat(row.get("w", Instant.class)).contains(Instant.ofEpochMilli(500));
        assertThat(row.get("v", LocalDateTime.class)).contains(LocalDateTime.of(1970, 1, 1, 0, 0));
        assertThatThrownBy(() -> row.get("x", Instant.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("column 'x' holds text, which cannot be read as Instant");
    }

    @Test
    @Checked(CLIENT)
    void aNumberIsNotReadAsText() {
        assertThatThrownBy(() -> db.prepare("SELECT 1 AS v").first("v", String.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("column 'v' holds a whole number, not text")
                .hasMessageContaining("CAST(.. AS TEXT)");
        assertThatThrownBy(() -> db.prepare("SELECT 3000000000 AS v").first(Integer.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not fit");
    }
}

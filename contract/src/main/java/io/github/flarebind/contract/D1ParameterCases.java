package io.github.flarebind.contract;

import static io.github.flarebind.contract.CheckedOn.CLIENT;
import static io.github.flarebind.contract.CheckedOn.LOCAL_RUNTIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.d1.D1PreparedStatement;
import io.github.flarebind.d1.D1Row;
import io.github.flarebind.d1.D1Value;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parameters with names, and values in a form of their own. */
@Checked(CLIENT)
abstract class D1ParameterCases extends D1BatchCases {
    private List<Object> row(D1PreparedStatement statement) {
        return statement.raw().rows().get(0);
    }

    @Test
    void namesStandForValuesAsOftenAsTheyAreWritten() {
        assertThat(row(db.prepare("SELECT :b, :a, :b, :long_name").bind(Map.of("a", "A", "b", "B", "long_name", "L"))))
                .containsExactly("B", "A", "B", "L");
    }

    @Test
    void whatLooksLikeANameInTextAndCommentsIsNone() {
        D1PreparedStatement statement =
                db.prepare("SELECT ':a' -- :b\n, :a AS \":c\", '12:30' /* :d */, json_extract('[1]', '$[0]')");

        assertThat(row(statement.bind(Map.of("a", "x")))).containsExactly(":a", "x", "12:30", 1L);
    }

    @Test
    void aNameMayStandForNullAndForEveryType() {
        Map<String, Object> values = new HashMap<>();
        values.put("none", null);
        values.put("number", 1.5);
        values.put("truth", true);
        values.put("blob", new byte[] {1, -1});

        D1Row row = db.prepare("SELECT :none AS n, :number AS d, :truth AS t, :blob AS b, typeof(:number) AS r")
                .bind(values)
                .first()
                .orElseThrow();

        assertThat(row.isNull("n")).isTrue();
        assertThat(row.getDouble("d")).isEqualTo(1.5);
        assertThat(row.getBoolean("t")).isTrue();
        assertThat(row.getBytes("b")).containsExactly(1, -1);
        assertThat(row.getString("r")).isEqualTo("real");
    }

    @Test
    void missingAndUnusedNamesAreToldBeforeAnythingIsSent() {
        D1PreparedStatement statement = db.prepare("SELECT :a, :b");
        assertThatThrownBy(() -> statement.bind(Map.of("a", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no value for :b; the statement has :a, :b");
        assertThatThrownBy(() -> statement.bind(Map.of("a", 1, "b", 2, "d", "s3cret", "c", 4)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the statement has no :c, :d; it has :a, :b");
        assertThatThrownBy(() -> statement.bind(1, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the parameters have names, :a, :b; bind a Map of their values");
        assertThatThrownBy(statement::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the statement takes 2 values (:a, :b), 0 are bound");
        assertThatThrownBy(() -> statement.bind(Map.of(":a", 1, ":b", 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a name in the map has no colon; the statement has :a, :b");
        assertThatThrownBy(() -> db.prepare("SELECT ?").bind(Map.of("a", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the statement has no :a; its parameters have no names: bind their values in order");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT :a, ?", "SELECT ?1, :a", "SELECT @a", "SELECT $a"})
    void parametersAreWrittenOneWay(String sql) {
        assertThatThrownBy(() -> db.prepare(sql)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aHundredNamesAreTheLimit() {
        Map<String, Integer> values = IntStream.range(0, 101).boxed().collect(Collectors.toMap(i -> "p" + i, i -> i));
        String hundred =
                IntStream.range(0, 100).mapToObj(i -> ":p" + i).collect(Collectors.joining(", ", "SELECT ", ""));
        Map<String, Integer> fits = new HashMap<>(values);
        fits.remove("p100");

        assertThat(row(db.prepare(hundred).bind(fits))).hasSize(100).startsWith(0L, 1L);
        assertThatThrownBy(() -> db.prepare(hundred + ", :p100").bind(values))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a statement takes at most 100 values; 101 are bound");
    }

    @ParameterizedTest
    @Checked(LOCAL_RUNTIME)
    @ValueSource(longs = {0, 1, -1, 9_007_199_254_740_993L, Long.MAX_VALUE, Long.MIN_VALUE})
    void anIntegerIsExactAtAnySize(long value) {
        D1Row row = db.prepare("SELECT typeof(?1) AS t, CAST(?1 AS TEXT) AS v")
                .bind(D1Value.integer(value))
                .first()
                .orElseThrow();

        assertThat(row.getString("t")).isEqualTo("integer");
        assertThat(row.getString("v")).isEqualTo(Long.toString(value));
    }

    @Test
    @Checked(LOCAL_RUNTIME)
    void anIntegerStandsWhereAValueStands() {
        db.exec("CREATE TABLE t (n, m INTEGER)");
        db.prepare("INSERT INTO t VALUES (:n, :n), (:m, 7)")
                .bind(Map.of("n", D1Value.integer(Long.MAX_VALUE), "m", D1Value.integer(5)))
                .run();

        assertThat(db.prepare("SELECT m FROM t WHERE n = ? LIMIT ?")
                        .bind(D1Value.integer(5), D1Value.integer(1))
                        .first(Integer.class))
                .contains(7);
        assertThat(db.prepare("SELECT CAST(n AS TEXT) FROM t WHERE n > ?")
                        .bind(D1Value.integer(Long.MAX_VALUE - 1))
                        .first(String.class))
                .contains("9223372036854775807");
        assertThat(db.prepare("SELECT 5 / ?").bind(D1Value.integer(2)).first(Integer.class))
                .contains(2);
    }

    @Test
    @Checked(LOCAL_RUNTIME)
    void theTextOfANumberIsFoundInAColumnOfText() {
        db.exec("CREATE TABLE t (a TEXT); INSERT INTO t VALUES ('42')");
        D1PreparedStatement find = db.prepare("SELECT count(*) FROM t WHERE a = ?");

        assertThat(find.bind(D1Value.text(42)).first(Integer.class)).contains(1);
        assertThat(find.bind(42).first(Integer.class)).contains(0);
        assertThat(row(db.prepare("SELECT ?, ?, ?, ?")
                        .bind(
                                D1Value.text(Long.MAX_VALUE),
                                D1Value.text(0.5),
                                D1Value.text(true),
                                D1Value.text(new UUID(0, 1)))))
                .isEqualTo(Arrays.asList("9223372036854775807", "0.5", "true", "00000000-0000-0000-0000-000000000001"));
        assertThatThrownBy(() -> D1Value.text(new byte[1])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> D1Value.text(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}

package io.github.flarebind.testing.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Fills a database with tables of any shape and rows of any value, the same for the same seed. */
final class RandomDatabase {
    private static final List<String> TYPES =
            List.of("INTEGER", "TEXT", "REAL", "BLOB", "NUMERIC", "", "VARCHAR(3)", "DATETIME", "BOOLEAN");
    private static final List<String> NAMES =
            List.of("plain", "two words", "quo\"te", "apo'strophe", "select", "ünï;--");
    private static final List<String> PIECES = List.of(
            "'",
            "''",
            "\"",
            "\n",
            "\r\n",
            "\r",
            "\\n",
            "\\r",
            "\\",
            ";",
            "--",
            "/*",
            "*/",
            "é",
            "😀",
            "?1",
            ":a",
            "x",
            "12",
            "1e3",
            " ",
            "\t",
            "replace(",
            "\u0001",
            "\uFEFF",
            "\u0000");
    private static final List<Long> WHOLE = List.of(
            0L, 1L, -1L, Long.MAX_VALUE, Long.MIN_VALUE, 9_007_199_254_740_993L, -9_007_199_254_740_993L, 1L << 32);
    private static final List<Double> REALS = List.of(
            0.1,
            1e308,
            -1e308,
            Double.MIN_VALUE,
            Double.MAX_VALUE,
            1.0,
            -0.0,
            1e15,
            1e21,
            (double) Long.MAX_VALUE,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            1.0 / 3,
            1234567.1234567);

    private final Random random;
    private final D1Store store;

    RandomDatabase(long seed, D1Store store) {
        this.random = new Random(seed);
        this.store = store;
    }

    void fill() {
        List<String> names = new ArrayList<>(NAMES);
        Collections.shuffle(names, random);
        for (String name : names.subList(0, 1 + random.nextInt(4))) {
            table(SqlLiterals.name(name));
        }
    }

    private void table(String table) {
        int width = 1 + random.nextInt(5);
        boolean withoutRowid = random.nextInt(4) == 0;
        String columns = IntStream.range(0, width)
                .mapToObj(i -> "\"c " + i + "\" " + TYPES.get(random.nextInt(TYPES.size())))
                .collect(Collectors.joining(", "));
        String generated = random.nextBoolean() ? ", g AS (1) STORED" : "";
        run("CREATE TABLE " + table + " (k INTEGER PRIMARY KEY" + (withoutRowid ? "" : autoincrement()) + ", " + columns
                + generated + ")" + (withoutRowid ? " WITHOUT ROWID" : ""));
        for (int row = random.nextInt(12); row > 0; row--) {
            insert(table, width, row);
        }
        if (random.nextBoolean()) {
            run("DELETE FROM " + table + " WHERE k > 6");
            run("CREATE INDEX " + table.replace("\"", "").replace("'", "").replaceAll("\\W", "") + "_i ON " + table
                    + " (\"c 0\" DESC) WHERE k > 1 -- partial");
        }
    }

    private String autoincrement() {
        return random.nextBoolean() ? " AUTOINCREMENT" : "";
    }

    private void insert(String table, int width, int key) {
        List<@Nullable Object> values = new ArrayList<>();
        List<String> places = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            Object value = value();
            // a number is bound as REAL: what is to be whole goes as text
            places.add(value instanceof Long ? "CAST(? AS INTEGER)" : "?");
            values.add(value instanceof Long ? value.toString() : value);
        }
        String columns =
                IntStream.range(0, width).mapToObj(i -> "\"c " + i + '"').collect(Collectors.joining(", "));
        store.query(new SqlStatement(
                "INSERT INTO " + table + " (k, " + columns + ") VALUES (" + key + ", " + String.join(", ", places)
                        + ")",
                values));
    }

    private @Nullable Object value() {
        return switch (random.nextInt(7)) {
            case 0 -> null;
            case 1 -> WHOLE.get(random.nextInt(WHOLE.size()));
            case 2 -> random.nextLong();
            case 3 -> REALS.get(random.nextInt(REALS.size()));
            case 4 -> Double.longBitsToDouble(random.nextLong());
            case 5 -> bytes();
            default -> text();
        };
    }

    private byte[] bytes() {
        byte[] bytes = new byte[random.nextInt(20)];
        random.nextBytes(bytes);
        return bytes;
    }

    private String text() {
        String[] pieces = new String[random.nextInt(8)];
        Arrays.setAll(pieces, i -> PIECES.get(random.nextInt(PIECES.size())));
        return String.join("", pieces);
    }

    private void run(String sql) {
        store.query(new SqlStatement(sql, List.of()));
    }
}

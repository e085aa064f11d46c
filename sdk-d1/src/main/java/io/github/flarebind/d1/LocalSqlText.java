package io.github.flarebind.d1;

import io.github.flarebind.d1.internal.SqlParameters.Place;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A statement as {@code wrangler dev} takes it: only text may be bound there, so other values stand in the SQL. */
final class LocalSqlText {
    private final List<@Nullable Object> texts = new ArrayList<>();
    private final Map<Integer, String> numbers = new LinkedHashMap<>();

    private LocalSqlText() {}

    static SqlText of(BoundSql bound) {
        if (bound.values().stream().allMatch(value -> value.wire() instanceof String)) {
            return SqlText.of(bound);
        }
        LocalSqlText local = new LocalSqlText();
        String sql = SqlText.written(bound, local::parameter);
        return new SqlText(sql, local.texts);
    }

    private String parameter(Place place, D1Value value) {
        Object wire = value.wire();
        if (wire == null) {
            return "NULL";
        }
        if (wire instanceof String text) {
            return SqlText.cast(number(place, text), value);
        }
        return wire instanceof int[] blob ? "unhex(" + number(place, hex(blob)) + ')' : real(wire);
    }

    /** A text has one number, wherever its parameter stands. */
    private String number(Place place, String text) {
        return numbers.computeIfAbsent(place.index(), index -> {
            texts.add(text);
            return "?" + texts.size();
        });
    }

    private static String hex(int[] blob) {
        byte[] bytes = new byte[blob.length];
        for (int i = 0; i < blob.length; i++) {
            bytes[i] = (byte) blob[i];
        }
        return HexFormat.of().formatHex(bytes);
    }

    /** A number as a parameter would be: REAL, and never part of what stands beside it. */
    private static String real(Object wire) {
        double number = wire instanceof Boolean truth ? (truth ? 1 : 0) : ((Number) wire).doubleValue();
        return "(" + number + ')';
    }
}

package io.github.flarebind.d1;

import io.github.flarebind.d1.internal.SqlParameters.Place;
import io.github.flarebind.d1.internal.SqlToken.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A statement as it is sent.
 *
 * @param sql the SQL
 * @param params the values of its parameters
 */
record SqlText(String sql, List<@Nullable Object> params) {
    /** As D1 takes it: names become numbers, and an exact integer is cast from its text. */
    static SqlText of(BoundSql bound) {
        List<@Nullable Object> params = new ArrayList<>();
        bound.values().forEach(value -> params.add(value.wire()));
        boolean asItIs = !bound.prepared().named() && bound.values().stream().noneMatch(D1Value::isInteger);
        return new SqlText(asItIs ? bound.prepared().sql() : written(bound, SqlText::parameter), params);
    }

    private static String parameter(Place place, D1Value value) {
        return cast(numbered(place), value);
    }

    /** A name's number takes as much room as the name, so that the offsets of errors, in bytes, stay true. */
    private static String numbered(Place place) {
        String text = place.token().text();
        if (place.token().kind() != Kind.NAMED_PARAMETER) {
            return text;
        }
        String number = "?" + place.index();
        int room = text.getBytes(StandardCharsets.UTF_8).length;
        return number + " ".repeat(Math.max(0, room - number.length()));
    }

    static String cast(String parameter, D1Value value) {
        return value.isInteger() ? "CAST(" + parameter + " AS INTEGER)" : parameter;
    }

    /** The SQL of {@code bound} with each parameter as {@code parameter} writes it. */
    static String written(BoundSql bound, BiFunction<Place, D1Value, String> parameter) {
        String sql = bound.prepared().sql();
        StringBuilder text = new StringBuilder(sql.length() + 16);
        int at = 0;
        for (Place place : bound.prepared().parameters().places()) {
            text.append(sql, at, place.token().start());
            // ?0 has no value, and the service says so
            text.append(
                    place.index() < 1
                            ? place.token().text()
                            : parameter.apply(place, bound.values().get(place.index() - 1)));
            at = place.token().end();
        }
        return text.append(sql, at, sql.length()).toString();
    }
}

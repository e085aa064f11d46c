package io.github.flarebind.d1.internal;

import io.github.flarebind.d1.internal.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * The parameters of SQL with the index that each stands for, numbered as SQLite does it: a {@code ?} is one more than the
 * highest before it, a {@code ?NNN} is what it says, a name has the index of its first place.
 *
 * @param places where they stand, in order
 * @param names the names, as written, in order of their indexes; empty when no parameter has one
 */
public record SqlParameters(List<Place> places, List<String> names) {
    private static final int HIGHEST_NUMBER = 1_000_000;

    /**
     * One parameter.
     *
     * @param token how and where it is written
     * @param index the value it stands for, counted from 1
     */
    public record Place(SqlToken token, int index) {}

    static SqlParameters of(SqlTokens sql) {
        List<Place> places = new ArrayList<>();
        List<String> names = new ArrayList<>();
        int highest = 0;
        for (SqlToken token : sql.tokens()) {
            if (token.kind() == Kind.PARAMETER) {
                places.add(new Place(token, number(token, highest)));
            } else if (token.kind() == Kind.NAMED_PARAMETER) {
                places.add(new Place(token, named(token.text(), names)));
            } else {
                continue;
            }
            highest = Math.max(highest, places.get(places.size() - 1).index());
        }
        return new SqlParameters(List.copyOf(places), List.copyOf(names));
    }

    private static int number(SqlToken token, int highest) {
        if (token.text().length() == 1) {
            return highest + 1;
        }
        return token.text().length() > 7
                ? HIGHEST_NUMBER
                : Integer.parseInt(token.text(), 1, token.text().length(), 10);
    }

    private static int named(String name, List<String> names) {
        if (!names.contains(name)) {
            names.add(name);
        }
        return names.indexOf(name) + 1;
    }

    /** How many values they take: the highest index. */
    public int count() {
        return places.stream().mapToInt(Place::index).max().orElse(0);
    }

    /** Whether some have names and some have not. */
    public boolean mixed() {
        return !names.isEmpty()
                && places.stream().anyMatch(place -> place.token().kind() == Kind.PARAMETER);
    }
}

package io.github.flarebind.d1;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.internal.Resource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of one result, shared by its rows. */
final class ColumnIndex {
    private final List<String> names;
    private final Map<String, Integer> positions;

    ColumnIndex(List<String> names) {
        this.names = List.copyOf(names);
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            last.put(names.get(i), i);
        }
        this.positions = Map.copyOf(last);
    }

    List<String> names() {
        return names;
    }

    /** The position of the last column of this name. */
    int of(String name) {
        Integer position = positions.get(requireNonNull(name, "column is null"));
        if (position == null) {
            throw new IllegalArgumentException("there is no " + described(name) + "; " + listed());
        }
        return position;
    }

    int checked(int position) {
        if (position < 0 || position >= names.size()) {
            throw new IllegalArgumentException("there is no column at position " + position + "; " + listed());
        }
        return position;
    }

    /** Says which columns there are. */
    String listed() {
        return "the columns are " + String.join(", ", names);
    }

    static String described(String name) {
        return Resource.of("column", name);
    }
}

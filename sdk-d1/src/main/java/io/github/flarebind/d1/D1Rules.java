package io.github.flarebind.d1;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.internal.OneLine;
import java.util.List;

/** What D1 would refuse, refused before it is sent. */
final class D1Rules {
    private D1Rules() {}

    static String id(String id) {
        requireNonNull(id, "the database id is null");
        if (id.isBlank()) {
            throw new IllegalArgumentException("the database id is blank; it is a UUID");
        }
        return id;
    }

    static String name(String name) {
        requireNonNull(name, "name is null");
        if (!name.matches("[a-zA-Z0-9][a-zA-Z0-9_-]*")) {
            throw new IllegalArgumentException("a database's name is letters, digits, - and _, a letter or digit first;"
                    + " not '" + OneLine.of(name, 64) + "'");
        }
        return name;
    }

    /** Refuses what does not come back as one result for each statement. */
    static List<BoundSql> batch(List<BoundSql> statements) {
        if (statements.isEmpty()) {
            throw new IllegalArgumentException("a batch has at least one statement; this one is empty");
        }
        for (int i = 0; i < statements.size(); i++) {
            int held = statements.get(i).statements();
            if (held != 1) {
                throw new IllegalArgumentException(
                        "statement " + (i + 1) + " of the batch holds " + held + " statements of SQL, not one");
            }
            checkedIn(statements.get(i), i + 1);
        }
        return statements;
    }

    private static void checkedIn(BoundSql statement, int position) {
        try {
            statement.checked();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("statement " + position + " of the batch: " + e.getMessage(), e);
        }
    }
}

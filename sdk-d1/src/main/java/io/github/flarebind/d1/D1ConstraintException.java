package io.github.flarebind.d1;

import io.github.flarebind.core.error.ApiFailure;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A write broke a constraint of a table; nothing of the statement, or of its whole batch, took effect. */
public final class D1ConstraintException extends D1Exception {
    private static final long serialVersionUID = 1;

    private final Kind kind;

    /** Describes {@code failure}; {@code hint} says what to do about it, or is empty. */
    public D1ConstraintException(ApiFailure failure, String hint) {
        super(failure, hint);
        this.kind = Kind.of(text());
    }

    /** Which kind of constraint it is. */
    public Kind kind() {
        return kind;
    }

    /**
     * The columns that the service names, such as {@code users.email}: those of UNIQUE, NOT NULL and DATATYPE. Empty
     * for the other kinds, and for a unique index over an expression.
     */
    public List<String> columns() {
        return kind.subject(text())
                .filter(names -> kind.namesColumns && !names.startsWith("index '"))
                .map(names -> List.of(names.split(", ", -1)))
                .orElseGet(List::of);
    }

    /** The name of a CHECK constraint, or its expression when it has none; empty for the other kinds. */
    public Optional<String> check() {
        return kind == Kind.CHECK ? kind.subject(text()) : Optional.empty();
    }

    /** The kinds of constraint. */
    public enum Kind {
        /** A row with these values is there already; of a primary key, too. */
        UNIQUE("UNIQUE constraint failed: (.+)", true),
        /** A column that must have a value would be NULL. */
        NOT_NULL("NOT NULL constraint failed: (.+)", true),
        /** A CHECK is not true. */
        CHECK("CHECK constraint failed: (.+)", false),
        /** A row that is referred to is missing, or would be. */
        FOREIGN_KEY("FOREIGN KEY constraint failed", false),
        /** A STRICT table does not take a value of this type. */
        DATATYPE("cannot store \\w+ value in \\w+ column (.+)", true),
        /** Something else, such as a trigger's RAISE: {@link D1Exception#text()} tells. */
        OTHER(".*", false);

        private final Pattern text;
        private final boolean namesColumns;

        Kind(String text, boolean namesColumns) {
            this.text = Pattern.compile(text, Pattern.DOTALL);
            this.namesColumns = namesColumns;
        }

        private static Kind of(String text) {
            for (Kind kind : values()) {
                if (kind.text.matcher(text).matches()) {
                    return kind;
                }
            }
            return OTHER;
        }

        private Optional<String> subject(String told) {
            Matcher named = text.matcher(told);
            return named.matches() && named.groupCount() > 0 ? Optional.of(named.group(1)) : Optional.empty();
        }
    }
}

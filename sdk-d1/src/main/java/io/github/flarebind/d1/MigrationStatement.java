package io.github.flarebind.d1;

import io.github.flarebind.d1.internal.SqlTokens;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/**
 * One statement of a file.
 *
 * @param tokens it alone, beginning at its first token
 */
record MigrationStatement(SqlTokens tokens) {
    static MigrationStatement of(SqlTokens statement) {
        int start = statement.tokens().get(0).start();
        return new MigrationStatement(new SqlTokens(statement.sql(), start, statement.tokens()));
    }

    /** It alone, as it is sent. */
    String sql() {
        return tokens.text();
    }

    byte[] bytes() {
        return sql().getBytes(StandardCharsets.UTF_8);
    }

    /** The line of the file in which it begins. */
    int line() {
        return line(tokens.start());
    }

    /** The line of the file in which the character at {@code index} of the file stands, counted from 1. */
    int line(int index) {
        return line(tokens.sql(), index);
    }

    static int line(String text, int index) {
        return 1 + (int) text.substring(0, index).chars().filter(c -> c == '\n').count();
    }

    /** The line of {@code place}, if this statement has there what is quoted. */
    OptionalInt line(QuotedPlace place) {
        byte[] bytes = bytes();
        if (place.offset() >= bytes.length) {
            return OptionalInt.empty();
        }
        int index = tokens.start() + new String(bytes, 0, place.offset(), StandardCharsets.UTF_8).length();
        boolean fits = tokens.find(place.quoted()).stream().anyMatch(token -> token.start() == index);
        return fits ? OptionalInt.of(line(index)) : OptionalInt.empty();
    }
}

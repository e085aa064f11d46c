package io.github.flarebind.conformance.differential;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Expressions that nobody thought of. */
final class D1Random {
    private static final int COUNT = 60;
    private static final List<String> ATOMS = List.of(
            "NULL",
            "0",
            "1",
            "-1",
            "7",
            "2.5",
            "-0.5",
            "1e3",
            "9007199254740991",
            "9223372036854775807",
            "''",
            "'a'",
            "'Ab'",
            "'10'",
            "' 5 '",
            "'1e2'",
            "'x%'",
            "x'00ff'",
            "x''",
            "x'6162'",
            "'é'",
            "TRUE",
            "FALSE");
    private static final List<String> OPERATORS = List.of(
            "+", "-", "*", "/", "%", "||", "&", "|", "<<", ">>", "<", "<=", "=", "<>", "IS", "IS NOT", "AND", "OR",
            "LIKE", "GLOB");
    private static final List<String> FUNCTIONS = List.of(
            "abs",
            "length",
            "typeof",
            "upper",
            "lower",
            "hex",
            "quote",
            "trim",
            "round",
            "sign",
            "unicode",
            "json_quote",
            "octet_length",
            "likely");
    private static final List<String> TYPES = List.of("INTEGER", "REAL", "TEXT", "NUMERIC", "BLOB");

    private final Random random;

    private D1Random(long seed) {
        random = new Random(seed);
    }

    static List<Question> questions(long seed) {
        D1Random made = new D1Random(seed);
        return IntStream.range(0, COUNT).mapToObj(made::question).toList();
    }

    private Question question(int i) {
        String expression = expression(3);
        String sql = "SELECT " + expression + " AS v, typeof(" + expression + ") AS t";
        return D1Statements.sql("d1.random." + i, sql, "");
    }

    private String expression(int depth) {
        if (depth == 0) {
            return any(ATOMS);
        }
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> '(' + expression(depth - 1) + ' ' + any(OPERATORS) + ' ' + expression(depth - 1) + ')';
            case 3, 4 -> any(FUNCTIONS) + '(' + expression(depth - 1) + ')';
            case 5 -> "CAST(" + expression(depth - 1) + " AS " + any(TYPES) + ')';
            case 6 -> "CASE WHEN " + expression(depth - 1) + " THEN " + any(ATOMS) + " ELSE " + any(ATOMS) + " END";
            default -> any(ATOMS);
        };
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}

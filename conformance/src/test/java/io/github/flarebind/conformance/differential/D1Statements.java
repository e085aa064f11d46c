package io.github.flarebind.conformance.differential;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.flarebind.core.internal.WireJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** SQL of every kind, a file for each subject; a line is {@code name: sql}, then perhaps {@code <- [parameters]}. */
final class D1Statements {
    private static final String RAW = "/d1/database/${d1}/raw";
    private static final String PARAMETERS = " <- ";
    private static final List<String> SUBJECTS = List.of(
            "values",
            "numbers",
            "texts",
            "dates",
            "json",
            "tables",
            "affinity",
            "queries",
            "writes",
            "constraints",
            "errors",
            "refused",
            "pragmas",
            "scripts",
            "parameters");

    private D1Statements() {}

    static List<Question> questions() {
        return SUBJECTS.stream().flatMap(D1Statements::of).toList();
    }

    private static Stream<Question> of(String subject) {
        return text("d1/" + subject + ".txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> question(subject, line));
    }

    private static Question question(String subject, String line) {
        int colon = line.indexOf(": ");
        int arrow = line.lastIndexOf(PARAMETERS);
        String sql = arrow < 0 ? line.substring(colon + 2) : line.substring(colon + 2, arrow);
        String parameters = arrow < 0 ? "" : line.substring(arrow + PARAMETERS.length());
        return sql("d1." + subject + '.' + line.substring(0, colon), sql, parameters);
    }

    /** A statement over REST; {@code parameters} is a JSON array, or empty. */
    static Question sql(String name, String sql, String parameters) {
        try {
            ObjectNode body = WireJson.mapper().createObjectNode().put("sql", sql);
            if (!parameters.isEmpty()) {
                body.set("params", WireJson.mapper().readTree(parameters));
            }
            return body(name, body.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(name + " has parameters that are no JSON", e);
        }
    }

    /** A body as it is. */
    static Question body(String name, String json) {
        return Question.rest(name, "POST", RAW).json(json);
    }

    private static String text(String file) {
        try (InputStream in = D1Statements.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}

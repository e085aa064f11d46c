package io.github.flarebind.conformance.differential;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Bodies that hold no plain statement, and statements at the limits. */
final class D1Bodies {
    private D1Bodies() {}

    static List<Question> questions() {
        return Stream.of(bodies(), sizes(), widths()).flatMap(List::stream).toList();
    }

    private static List<Question> bodies() {
        return List.of(
                body("empty-object", "{}"),
                body("no-json", "SELECT 1"),
                body("array", "[]"),
                body("sql-is-a-number", "{\"sql\": 5}"),
                body("sql-is-null", "{\"sql\": null}"),
                body("params-is-text", "{\"sql\": \"SELECT ?\", \"params\": \"a\"}"),
                body("params-is-null", "{\"sql\": \"SELECT 1\", \"params\": null}"),
                body("params-empty", "{\"sql\": \"SELECT 1\", \"params\": []}"),
                body("param-is-a-number", "{\"sql\": \"SELECT ?\", \"params\": [5]}"),
                body("batch-empty", "{\"batch\": []}"),
                body("batch-of-one", "{\"batch\": [{\"sql\": \"SELECT 1 AS a\"}]}"),
                body(
                        "batch-of-two",
                        "{\"batch\": [{\"sql\": \"SELECT 1 AS a\"}, {\"sql\": \"SELECT ? AS b\", \"params\": [\"x\"]}]}"));
    }

    private static List<Question> sizes() {
        return List.of(
                limit("blank", "", ""),
                limit("only-spaces", "  \n ", ""),
                limit("params-100", sum(100), texts(100)),
                limit("params-101", sum(101), texts(101)),
                limit("bytes-99999", padded(99_999), ""),
                limit("bytes-100000", padded(100_000), ""),
                limit("bytes-100001", padded(100_001), ""),
                limit("bytes-behind-it", "SELECT 1 AS a /*" + "x".repeat(100_000) + "*/", ""));
    }

    private static List<Question> widths() {
        return List.of(
                limit("result-100-columns", "SELECT " + columns(100), ""),
                limit("result-101-columns", "SELECT " + columns(101), ""),
                limit("table-100-columns", "CREATE TABLE lim_a (" + columns(100).replaceAll("\\d+ AS ", "") + ")", ""),
                limit("table-101-columns", "CREATE TABLE lim_b (" + columns(101).replaceAll("\\d+ AS ", "") + ")", ""),
                limit("like-50-bytes", "SELECT 'a' LIKE '" + "a".repeat(50) + "' AS x", ""),
                limit("like-51-bytes", "SELECT 'a' LIKE '" + "a".repeat(51) + "' AS x", ""),
                limit("glob-51-bytes", "SELECT 'a' GLOB '" + "a".repeat(51) + "' AS x", ""),
                limit("like-two-byte-letters", "SELECT 'a' LIKE '" + "é".repeat(26) + "' AS x", ""),
                limit("compound-5", "SELECT 1 AS a" + " UNION ALL SELECT 2".repeat(4), ""),
                limit("compound-6", "SELECT 1 AS a" + " UNION ALL SELECT 2".repeat(5), ""),
                limit("values-500-rows", "VALUES (1)" + ", (2)".repeat(499), ""),
                limit("depth-100", "SELECT 1" + "+1".repeat(98) + " AS x", ""),
                limit("depth-beyond", "SELECT 1" + "+1".repeat(101) + " AS x", ""),
                limit("max-arguments-32", "SELECT max(" + list(32) + ") AS x", ""),
                limit("max-arguments-33", "SELECT max(" + list(33) + ") AS x", ""),
                limit("max-arguments-128", "SELECT max(" + list(128) + ") AS x", ""),
                limit("zeroblob-a-thousand", "SELECT length(zeroblob(1000)) AS n", ""),
                limit("concat-long", "SELECT length(printf('%.*c', 20000, 'x')) AS n", ""));
    }

    private static Question body(String name, String json) {
        return D1Statements.body("d1.body." + name, json);
    }

    private static Question limit(String name, String sql, String parameters) {
        return D1Statements.sql("d1.limit." + name, sql, parameters);
    }

    private static String sum(int count) {
        return "SELECT 0" + "+?".repeat(Math.min(count, 90)) + " AS x" + ", ?".repeat(Math.max(0, count - 90));
    }

    private static String texts(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"" + i + '"').collect(Collectors.joining(",", "[", "]"));
    }

    private static String padded(int bytes) {
        String end = "*/ 1 AS a";
        return "SELECT /*" + "x".repeat(bytes - 9 - end.length()) + end;
    }

    private static String columns(int count) {
        return IntStream.range(0, count).mapToObj(i -> i + " AS c" + i).collect(Collectors.joining(", "));
    }

    private static String list(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).collect(Collectors.joining(","));
    }
}

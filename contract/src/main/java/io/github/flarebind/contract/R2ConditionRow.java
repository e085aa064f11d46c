package io.github.flarebind.contract;

import io.github.flarebind.r2.R2Conditions;
import io.github.flarebind.r2.R2Object;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Conditions on an object, and whether they hold: a row such as {@code same, , -1, , true}.
 *
 * @param matches the ETag that it has: {@code same} as it has, {@code any}, or {@code other}
 * @param differs the ETag that it has not, in the same words
 * @param before hours after its writing, before which it must have been written
 * @param after hours after its writing, after which it must have been written
 * @param passes whether they hold
 */
record R2ConditionRow(
        Optional<String> matches,
        Optional<String> differs,
        Optional<Integer> before,
        Optional<Integer> after,
        boolean passes) {

    /** The test framework reads rows with it. */
    static R2ConditionRow of(String row) {
        String[] cells = row.split(",", -1);
        return new R2ConditionRow(
                cell(cells[0]),
                cell(cells[1]),
                cell(cells[2]).map(Integer::valueOf),
                cell(cells[3]).map(Integer::valueOf),
                cells[4].strip().equals("true"));
    }

    private static Optional<String> cell(String text) {
        return Optional.of(text.strip()).filter(word -> !word.isEmpty());
    }

    /** What needs another request header than REST takes. */
    boolean needsS3() {
        return matches.isPresent() || before.isPresent();
    }

    R2Conditions on(R2Object found) {
        return R2Conditions.builder()
                .etagMatches(matches.map(word -> etag(found, word)))
                .etagDoesNotMatch(differs.map(word -> etag(found, word)))
                .uploadedBefore(before.map(hours -> moved(found, hours)))
                .uploadedAfter(after.map(hours -> moved(found, hours)))
                .build();
    }

    private static String etag(R2Object found, String word) {
        return switch (word) {
            case "same" -> found.etag();
            case "any" -> "*";
            default -> "00000000000000000000000000000000";
        };
    }

    private static Instant moved(R2Object found, int hours) {
        return found.uploaded().plus(Duration.ofHours(hours));
    }
}

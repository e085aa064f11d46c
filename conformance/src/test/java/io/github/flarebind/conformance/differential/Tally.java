package io.github.flarebind.conformance.differential;

import java.util.List;
import java.util.Map;

/**
 * How a run ended.
 *
 * @param requests all that are in it
 * @param skipped how many of them were not sent
 * @param accepted how many were answered with accepted differences and no others
 * @param entries the accepted differences that there are
 * @param open how many of these the in-memory Cloudflare is not known to be on the right side of
 * @param failures what else differs, a block of lines for each question
 * @param stale the accepted differences that were not met
 */
public record Tally(
        int requests, int skipped, int accepted, int entries, int open, List<String> failures, List<String> stale) {
    int passed() {
        return requests - skipped - accepted - failures.size();
    }

    /** The run in one line. */
    public String line() {
        return "differential: %d requests: %d passed, %d failed, %d skipped,"
                        .formatted(requests, passed(), failures.size(), skipped)
                + " %d with accepted differences (%d accepted entries, %d of them open)"
                        .formatted(accepted, entries, open);
    }

    /** What is wrong; empty when nothing is. */
    public String wrong() {
        String differing = String.join("\n", failures);
        String old = stale.isEmpty() ? "" : "accepted, and there no more:\n  " + String.join("\n  ", stale);
        return (differing + '\n' + old).strip();
    }

    /** How many requests were answered alike, or with accepted differences alone, by the counts of a run. */
    public static int compared(Map<String, String> counts) {
        return Integer.parseInt(counts.get("passed")) + Integer.parseInt(counts.get("acceptedDifferences"));
    }

    /** The counts by their names. */
    public Map<String, String> counts() {
        return Map.of(
                "requests", Integer.toString(requests),
                "passed", Integer.toString(passed()),
                "failed", Integer.toString(failures.size()),
                "skipped", Integer.toString(skipped),
                "acceptedDifferences", Integer.toString(accepted),
                "acceptedEntries", Integer.toString(entries),
                "acceptedOpen", Integer.toString(open));
    }
}

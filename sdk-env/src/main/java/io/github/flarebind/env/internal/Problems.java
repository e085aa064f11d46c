package io.github.flarebind.env.internal;

import io.github.flarebind.env.WranglerConfigException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong in a configuration, told all at once. */
final class Problems {
    private static final int MOST_TOLD = 20;

    private final List<Problem> found = new ArrayList<>();

    void add(Place at, String why) {
        found.add(new Problem(at, why));
    }

    /** Ends the reading of {@code file} if anything is wrong. */
    void check(String file) {
        if (found.size() == 1) {
            throw found.get(0).at().wrong(found.get(0).why());
        }
        if (!found.isEmpty()) {
            throw new WranglerConfigException(file, found.size() + " things in it are wrong:\n  " + told());
        }
    }

    private String told() {
        String first = found.stream()
                .sorted(Comparator.comparingInt(problem -> problem.at().line()))
                .limit(MOST_TOLD)
                .map(problem ->
                        "line " + problem.at().line() + ": " + problem.at().told(problem.why()))
                .collect(Collectors.joining("\n  "));
        int more = found.size() - MOST_TOLD;
        return more > 0 ? first + "\n  and " + more + " more" : first;
    }

    private record Problem(Place at, String why) {}
}

package io.github.flarebind.contract;

import static java.util.stream.Collectors.joining;

import java.util.Optional;
import java.util.stream.Stream;

/** The table of the grounds: what each last ran on, when, and how that went. */
record GroundsTable(LastCheck last) {
    private static final String HEAD = """

            ## Grounds

            Each execution counts, so one case with five parameters is five. A case is skipped where a ground cannot do what it
            asks, or has a clock that cannot be turned.

            | Ground | Ran on | Last run | Cases | Passed | Failed | Skipped | Requests compared | Accepted differences |
            |---|---|---|--:|--:|--:|--:|--:|--:|
            """;

    String text() {
        return HEAD + LastCheck.GROUNDS.stream().map(this::row).collect(joining());
    }

    private String row(String ground) {
        return Stream.of(
                        ground,
                        versions(ground),
                        told(ground, "date").orElse("never yet"),
                        told(ground, "cases").orElse(""),
                        told(ground, "passed").orElse(""),
                        told(ground, "failed").orElse(""),
                        told(ground, "skipped").orElse(""),
                        told(ground, "requests").orElse(""),
                        accepted(ground))
                .collect(joining(" | ", "| ", " |\n"));
    }

    private Optional<String> told(String ground, String what) {
        return last.of(ground, what);
    }

    private String versions(String ground) {
        return LastCheck.VERSIONS.stream()
                .flatMap(name -> told(ground, name).map(version -> name + ' ' + version).stream())
                .collect(joining(", "));
    }

    private String accepted(String ground) {
        return told(ground, "acceptedDifferences")
                .map(count -> count
                        + told(ground, "acceptedEntries")
                                .map(entries -> ", by " + entries + " entries")
                                .orElse(""))
                .orElse("");
    }
}

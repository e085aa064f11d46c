package io.github.flarebind.conformance.differential;

import static io.github.flarebind.conformance.differential.Difference.ABSENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Sets two answers side by side, field by field, without what is another in every run. */
final class Comparer {
    /** The field of a difference of one side's success, or one side's JSON, from what the other has instead. */
    static final String ANSWER = "answer";

    private static final String PRESENT = "(present)";

    private final List<Removed> removed;

    /** Compares without these; that they are there and of their form is compared all the same. */
    Comparer(List<Removed> removed) {
        this.removed = List.copyOf(removed);
    }

    List<Difference> compare(Question question, Map<String, String> local, Map<String, String> inMemory) {
        Outcome first = Outcome.of(local);
        Outcome second = Outcome.of(inMemory);
        return first.comparable(second)
                ? fieldByField(question, local, inMemory)
                : List.of(new Difference(question, ANSWER, first.text(), second.text(), Outcome.untold(inMemory)));
    }

    private List<Difference> fieldByField(Question question, Map<String, String> local, Map<String, String> inMemory) {
        List<Difference> differences = new ArrayList<>();
        TreeSet<String> paths = new TreeSet<>(local.keySet());
        paths.addAll(inMemory.keySet());
        for (String path : paths) {
            String one = local.getOrDefault(path, ABSENT);
            String other = inMemory.getOrDefault(path, ABSENT);
            if (!one.equals(other)) {
                differences.add(
                        Difference.of(question, path, shown(question, path, one), shown(question, path, other)));
            }
        }
        differences.removeIf(difference -> difference.local().equals(difference.inMemory()));
        return differences;
    }

    private String shown(Question question, String path, String value) {
        return removed.stream().anyMatch(rule -> rule.covers(question.name(), path, value)) ? PRESENT : value;
    }
}

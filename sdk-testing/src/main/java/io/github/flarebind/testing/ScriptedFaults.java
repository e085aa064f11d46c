package io.github.flarebind.testing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Faults that wait for their requests. */
final class ScriptedFaults {
    private final Selection selection;
    private final int first;
    private final List<Fault> faults;
    private final boolean forever;
    private final AtomicInteger seen = new AtomicInteger();
    private final Set<Integer> met = ConcurrentHashMap.newKeySet();

    /** The first of {@code faults} is for the selection's request number {@code first}. */
    ScriptedFaults(Selection selection, int first, List<Fault> faults, boolean forever) {
        this.selection = selection;
        this.first = first;
        this.faults = faults;
        this.forever = forever;
    }

    /** Counts a request, and tells what waits for it. */
    Optional<Due> due(Target target) {
        if (!selection.has(target)) {
            return Optional.empty();
        }
        int turn = seen.incrementAndGet() - first;
        if (turn < 0 || (turn >= faults.size() && !forever)) {
            return Optional.empty();
        }
        return Optional.of(new Due(this, forever ? 0 : turn));
    }

    /** What no request has met. */
    List<String> unmet() {
        return IntStream.range(0, faults.size())
                .filter(i -> !met.contains(i))
                .mapToObj(i -> faults.get(i) + " for " + selection)
                .toList();
    }

    /**
     * A fault whose turn it is.
     *
     * @param script whose it is
     * @param index which one
     */
    record Due(ScriptedFaults script, int index) {
        Fault meet() {
            script.met.add(index);
            return script.faults.get(index);
        }
    }
}

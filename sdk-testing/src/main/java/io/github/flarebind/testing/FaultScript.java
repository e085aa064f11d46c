package io.github.flarebind.testing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Consumer;

/** Which requests meet which faults; begun by {@link Faults#on}. It may be kept and used several times. */
public final class FaultScript {
    private final Consumer<ScriptedFaults> faults;
    private final Selection selection;
    private final int first;

    FaultScript(Consumer<ScriptedFaults> faults, Selection selection, int first) {
        this.faults = faults;
        this.selection = selection;
        this.first = first;
    }

    /** Only requests about the namespace, database, bucket or queue of this name, or of this id. */
    public FaultScript resource(String nameOrId) {
        return new FaultScript(faults, selection.on(nameOrId), first);
    }

    /**
     * From the {@code nth} such request on that is still to come; default 1, the next one.
     *
     * @throws IllegalArgumentException when it is below 1
     */
    public FaultScript nth(int nth) {
        if (nth < 1) {
            throw new IllegalArgumentException("the first request is number 1, there is no number " + nth);
        }
        return new FaultScript(faults, selection, nth);
    }

    /**
     * Gives that request the first of these faults, the next one the second, and so on; those behind pass.
     *
     * @throws IllegalArgumentException when there is none
     */
    public void give(Fault... inTurn) {
        if (inTurn.length == 0) {
            throw new IllegalArgumentException("give(..) takes at least one fault");
        }
        for (Fault fault : inTurn) {
            requireNonNull(fault, "a fault is null; a request that is to pass is skipped by nth(..)");
        }
        faults.accept(new ScriptedFaults(selection, first, List.of(inTurn), false));
    }

    /** Gives every one from there on this fault, until {@link Faults#clear()}. */
    public void always(Fault fault) {
        faults.accept(new ScriptedFaults(selection, first, List.of(requireNonNull(fault, "the fault is null")), true));
    }
}

package io.github.flarebind.conformance.differential;

import java.util.Map;

/**
 * A field that is not the same on both sides; {@link #ABSENT} stands where there is none.
 *
 * @param question what was asked
 * @param field the path of the field
 * @param whole where the answers differ as wholes: of the in-memory one all that {@code inMemory} does not tell
 */
record Difference(Question question, String field, String local, String inMemory, Map<String, String> whole) {
    static final String ABSENT = "(absent)";

    Difference {
        whole = Map.copyOf(whole);
    }

    /** Of one field. */
    static Difference of(Question question, String field, String local, String inMemory) {
        return new Difference(question, field, local, inMemory, Map.of());
    }

    @Override
    public String toString() {
        return field + ": local " + local + ", in memory " + inMemory + (whole.isEmpty() ? "" : " with " + whole);
    }
}

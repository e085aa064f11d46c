package io.github.flarebind.conformance.differential;

/**
 * A field that is not the same on both sides; {@link #ABSENT} stands where there is none.
 *
 * @param question the name of the question
 * @param field the path of the field
 */
record Difference(String question, String field, String local, String inMemory) {
    static final String ABSENT = "(absent)";

    @Override
    public String toString() {
        return question + " | " + field + " | local " + local + " | in memory " + inMemory;
    }
}

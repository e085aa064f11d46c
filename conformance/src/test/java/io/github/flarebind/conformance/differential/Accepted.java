package io.github.flarebind.conformance.differential;

import java.util.List;

/**
 * A difference that is known. The in-memory Cloudflare is on the right side of it, by production's documentation or by what was
 * seen there, unless it is open: then nobody knows, or the local runtime is, and the reason says which.
 *
 * @param questions the names of the questions, each a {@link Glob}
 * @param field the path of the field, likewise
 * @param local what the local runtime answers, likewise
 * @param inMemory what the in-memory Cloudflare answers, likewise; {@code <local>} in it stands for what the local runtime does
 * @param reason which side is taken, and why
 * @param open whether the in-memory Cloudflare is not known to be on the right side; false when it is not said
 */
record Accepted(List<String> questions, String field, String local, String inMemory, String reason, boolean open) {
    private static final String SAME = "<local>";

    Accepted {
        questions = List.copyOf(questions);
        if (reason.isBlank() || questions.isEmpty()) {
            throw new IllegalArgumentException("an accepted difference names its questions and its reason: " + field);
        }
    }

    /** Whether this is the difference that {@code question}, one of the names, stands for. */
    boolean covers(String question, Difference difference) {
        return Glob.of(question).matches(difference.question())
                && Glob.of(field).matches(difference.field())
                && Glob.of(local).matches(difference.local())
                && inMemory(difference).matches(difference.inMemory());
    }

    private Glob inMemory(Difference difference) {
        return Glob.of(inMemory.replace(SAME, difference.local()));
    }
}

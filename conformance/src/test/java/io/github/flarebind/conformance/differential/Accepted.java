package io.github.flarebind.conformance.differential;

import java.util.List;

/**
 * A difference that is known, and of which the in-memory Cloudflare is on the right side.
 *
 * @param questions the names of the questions, each with {@code *} for any characters
 * @param field the path of the field, likewise
 * @param local what the local runtime answers, likewise
 * @param inMemory what the in-memory Cloudflare answers, likewise
 * @param reason which side is taken, and why
 */
record Accepted(List<String> questions, String field, String local, String inMemory, String reason) {
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
                && Glob.of(inMemory).matches(difference.inMemory());
    }
}

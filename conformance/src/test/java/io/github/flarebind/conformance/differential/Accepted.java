package io.github.flarebind.conformance.differential;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A difference that is known. The in-memory Cloudflare is on the right side of it, by production's documentation or by what was
 * seen there, unless it is open: then nobody knows, or the local runtime is, and the reason says which.
 *
 * @param questions the names of the questions
 * @param field the path of the field
 * @param local what the local runtime answers
 * @param inMemory what the in-memory Cloudflare answers, a {@link Glob} too; {@code <local>} in it stands for what the local
 *     runtime does, {@code <content-md5>} for the MD5 of what the question sends
 * @param then where the answers differ as wholes, all else that is in the in-memory one, by field, in the words of
 *     {@code inMemory}; empty when it is not said
 * @param reason which side is taken, and why
 * @param open whether the in-memory Cloudflare is not known to be on the right side; false when it is not said
 */
record Accepted(
        List<Glob> questions,
        Glob field,
        Glob local,
        String inMemory,
        @Nullable Map<String, String> then,
        String reason,
        boolean open) {
    private static final String SAME = "<local>";
    private static final String CONTENT = "<content-md5>";

    Accepted {
        questions = List.copyOf(questions);
        then = then == null ? Map.of() : Map.copyOf(then);
        if (reason.isBlank() || questions.isEmpty()) {
            throw new IllegalArgumentException("an accepted difference names its questions and its reason: " + field);
        }
    }

    /** Whether this is the difference that {@code question}, one of the names, stands for. */
    boolean covers(Glob question, Difference difference) {
        return question.matches(difference.question().name())
                && field.matches(difference.field())
                && local.matches(difference.local())
                && glob(inMemory, difference).matches(difference.inMemory())
                && coversTheRest(difference);
    }

    /** Every field is told, and every one that is told is there. */
    private boolean coversTheRest(Difference difference) {
        Map<String, String> told = then == null ? Map.of() : then;
        return told.keySet().equals(difference.whole().keySet())
                && told.entrySet().stream()
                        .allMatch(field -> glob(field.getValue(), difference)
                                .matches(difference.whole().getOrDefault(field.getKey(), Difference.ABSENT)));
    }

    private static Glob glob(String text, Difference difference) {
        return Glob.of(text.replace(SAME, difference.local())
                .replace(CONTENT, difference.question().contentMd5()));
    }
}

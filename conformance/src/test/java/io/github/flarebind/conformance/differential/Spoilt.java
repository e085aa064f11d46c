package io.github.flarebind.conformance.differential;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** A rule of the in-memory Cloudflare changed on purpose, and the names of the questions that it was met by. */
final class Spoilt implements Spoiling {
    private final UnaryOperator<Question> asked;
    private final BiFunction<Question, Answer, Answer> answered;
    private final Set<String> met = new LinkedHashSet<>();

    private Spoilt(UnaryOperator<Question> asked, BiFunction<Question, Answer, Answer> answered) {
        this.asked = asked;
        this.answered = answered;
    }

    /** Takes a question for another, as if what it asks were allowed, or meant something else. */
    static Spoilt asked(UnaryOperator<Question> change) {
        return new Spoilt(change, (question, answer) -> answer);
    }

    /** Answers otherwise. */
    static Spoilt answered(BiFunction<Question, Answer, Answer> change) {
        return new Spoilt(question -> question, change);
    }

    /** Answers with other words, where these are in the body. */
    static Spoilt body(String regex, String replacement) {
        return answered((question, answer) -> {
            String body = new String(answer.body(), StandardCharsets.ISO_8859_1);
            byte[] other = body.replaceAll(regex, replacement).getBytes(StandardCharsets.ISO_8859_1);
            return new Answer(answer.status(), answer.headers(), other);
        });
    }

    /** Answers to {@code method} with another header, where it is there; an empty one takes it away. */
    static Spoilt header(String method, String name, String value) {
        return answered((question, answer) -> {
            Map<String, String> headers = new TreeMap<>(answer.headers());
            if (question.method().equals(method) && headers.remove(name) != null && !value.isEmpty()) {
                headers.put(name, value);
            }
            return new Answer(answer.status(), headers, answer.body());
        });
    }

    /** The names of the questions that were asked or answered otherwise. */
    Set<String> met() {
        return Set.copyOf(met);
    }

    @Override
    public Question asked(Question question) {
        Question other = asked.apply(question);
        if (!other.equals(question)) {
            met.add(question.name());
        }
        return other;
    }

    @Override
    public Answer answered(Question question, Answer answer) {
        Answer other = answered.apply(question, answer);
        if (answer.status() != other.status()
                || !answer.headers().equals(other.headers())
                || !Arrays.equals(answer.body(), other.body())) {
            met.add(question.name());
        }
        return other;
    }
}

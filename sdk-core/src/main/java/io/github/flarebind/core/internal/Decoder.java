package io.github.flarebind.core.internal;

import io.github.flarebind.core.Page;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Makes the value of a call from its answer; part of the attempt, so that its failures are classified with it. */
@FunctionalInterface
public interface Decoder<T> {
    T decode(Answer answer) throws IOException;

    /** The envelope's result. */
    static <R> Decoder<R> result(ResultReader<R> reader) {
        return answer -> answer.result(reader);
    }

    /** Success without a value. */
    static Decoder<Void> done() {
        return answer -> {
            answer.envelope(ResultReader.ignored());
            return nothing();
        };
    }

    /** Success of a delete; what is absent after a lost answer was deleted by that attempt. */
    static Decoder<Void> deleted(int absent) {
        return answer -> answer.afterLoss() && answer.missing(absent) ? nothing() : done().decode(answer);
    }

    /** Success of what leaves nothing behind, whatever the body says; what is absent already is no error. */
    static Decoder<Void> gone(int absent) {
        return answer -> {
            if (!answer.missing(absent)) {
                answer.open();
            }
            return nothing();
        };
    }

    /** Empty when the answer is a 404 with the code {@code absent}, else what {@code present} makes of it. */
    static <T> Decoder<Optional<T>> optional(int absent, Decoder<T> present) {
        return answer -> answer.missing(absent) ? Optional.empty() : Optional.ofNullable(present.decode(answer));
    }

    /** One page of a listing whose cursor stands beside the result. */
    static <T> Decoder<Page<T>> page(ResultReader<List<T>> items) {
        return answer -> {
            Envelope<List<T>> envelope = answer.envelope(items);
            return new Page<>(items(envelope), NextPage.cursor(envelope.info()));
        };
    }

    /** The items of a page; a listing without a result has none. */
    static <T> List<T> items(Envelope<List<T>> envelope) {
        return envelope.result() == null ? List.of() : envelope.result();
    }

    @SuppressWarnings("NullAway") // a Void has no other value
    private static Void nothing() {
        return null;
    }
}

package io.github.flarebind.d1;

import io.github.flarebind.core.error.ApiFailure;
import io.github.flarebind.core.error.ServerException;
import io.github.flarebind.d1.internal.SqlFailure;
import java.util.stream.Stream;

/** The database could not serve a query: it was reset, is overloaded, or the query took more than it may. */
public final class D1UnavailableException extends ServerException {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** Describes {@code failure}; {@code hint} says what to do about it, or is empty. */
    public D1UnavailableException(ApiFailure failure, String hint) {
        super(failure, hint);
        this.reason = Reason.of(SqlFailure.of(failure.errors()).text());
    }

    /** Why it could not. */
    public Reason reason() {
        return reason;
    }

    /** Why a database cannot serve a query. */
    public enum Reason {
        /** More queries wait than it takes, for it runs one at a time: send fewer at once. */
        OVERLOADED("overloaded"),
        /** The query ran for longer than 30 s. */
        TOO_SLOW("exceeded timeout"),
        /** The query needed more memory than there is: ask for smaller results. */
        OUT_OF_MEMORY("memory limit"),
        /** The query needed more CPU time than it may: do it in smaller pieces. */
        OUT_OF_CPU("CPU time limit"),
        /** It was reset, or the way to it was lost; another try helps, and reads are tried again by themselves. */
        RESET("");

        private final String part;

        Reason(String part) {
            this.part = part;
        }

        private static Reason of(String text) {
            return Stream.of(values())
                    .filter(reason -> text.contains(reason.part))
                    .findFirst()
                    .orElse(RESET);
        }
    }
}

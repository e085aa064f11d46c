package io.github.flarebind.testing.engine;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What must hold of the object that a key has.
 *
 * @param matches its ETag is one of these
 * @param differs its ETag is none of these
 * @param before it was written before
 * @param after it was written after
 * @param seconds whether moments are compared to the second
 */
public record R2Precondition(
        Optional<R2Etags> matches,
        Optional<R2Etags> differs,
        Optional<Instant> before,
        Optional<Instant> after,
        boolean seconds) {
    /** Holds always. */
    public static final R2Precondition NONE =
            new R2Precondition(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true);

    /** Whether the object may be read, copied or replaced. */
    public boolean holds(R2Record found) {
        return wanted(found) && news(found);
    }

    /** Whether a put may go on, where there is perhaps no object yet. */
    boolean holds(Optional<R2Record> found) {
        return found.map(this::holds).orElse(matches.isEmpty() && after.isEmpty());
    }

    /** Whether it is still the object that the caller had in mind; if not, that is an error rather than no news. */
    public boolean wanted(R2Record found) {
        boolean same = matches.map(etags -> etags.same(found.etag())).orElse(true);
        boolean old = before.map(bound -> found.uploaded(seconds).isBefore(bound(bound)))
                .orElse(true);
        return same && (old || matches.isPresent());
    }

    private boolean news(R2Record found) {
        boolean other = differs.map(etags -> !etags.alike(found.etag())).orElse(true);
        boolean young = after.map(bound -> bound(bound).isBefore(found.uploaded(seconds)))
                .orElse(true);
        return other && (young || differs.isPresent());
    }

    private Instant bound(Instant given) {
        return seconds ? given.truncatedTo(ChronoUnit.SECONDS) : given;
    }
}

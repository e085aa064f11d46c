package io.github.flarebind.testing.engine;

import static io.github.flarebind.testing.engine.D1Engine.MALFORMED;
import static io.github.flarebind.testing.engine.ServiceException.Kind.INVALID;

import io.github.flarebind.core.Time;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The states that one database can go back to. A state is kept only if its bookmark was handed out; its user sees to it
 * that one thread at a time is here.
 */
final class D1Bookmarks {
    private static final Duration RETENTION = Duration.ofDays(30);
    private static final Pattern FORMAT = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{32}");

    private final NavigableMap<String, State> kept = new TreeMap<>();
    private final String database;
    private final LateSession session;
    private final Time time;
    private long version;
    private Instant since;

    D1Bookmarks(String database, LateSession session, Time time) {
        this.database = database;
        this.session = session;
        this.time = time;
        this.since = time.now();
    }

    /** The database is in a new state from now on. */
    void changed() {
        version++;
        since = time.now();
    }

    /** The bookmark of the present state, in the order of time among those of the same database. */
    String current() {
        return String.format(
                Locale.ROOT,
                "%08x-%08x-%08x-%s",
                version >>> 32,
                version & 0xffff_ffffL,
                LocalDate.ofInstant(since, ZoneOffset.UTC).toEpochDay(),
                Ids.hex(database, "bookmark", Long.toString(version)));
    }

    /** Keeps the present state and returns its bookmark. */
    String handOut() {
        Instant oldest = time.now().minus(RETENTION);
        kept.values().removeIf(state -> state.handedOut.isBefore(oldest));
        kept.compute(
                current(),
                (bookmark, state) -> new State(
                        since, time.now(), state == null ? session.get().serialize() : state.bytes));
        return current();
    }

    /** The bookmark of the last state handed out that was there at {@code when}, or of one before it. */
    String at(Instant when) {
        if (when.isBefore(time.now().minus(RETENTION))) {
            throw malformed("the timestamp is more than " + RETENTION.toDays() + " days ago");
        }
        if (!when.isBefore(since)) {
            return handOut();
        }
        return kept.descendingMap().entrySet().stream()
                .filter(entry -> !entry.getValue().since.isAfter(when))
                .findFirst()
                .orElseThrow(() -> noHistory("timestamp " + when))
                .getKey();
    }

    /** Goes back to a state; the answer is the bookmark of the one that is left. */
    String restore(String bookmark) {
        if (!FORMAT.matcher(bookmark).matches()) {
            throw malformed("not a bookmark");
        }
        String previous = handOut();
        State state = kept.get(bookmark);
        if (state == null) {
            throw noHistory("bookmark " + bookmark);
        }
        session.get().deserialize(state.bytes);
        changed();
        return previous;
    }

    private static ServiceException malformed(String why) {
        return new ServiceException(INVALID, MALFORMED, "The request is malformed: " + why);
    }

    private static ServiceException noHistory(String where) {
        return D1Store.refused("The database has no history at " + where
                + ": the in-memory Cloudflare keeps only states whose bookmark it has handed out");
    }

    /** What the database was from {@code since} on. */
    private record State(Instant since, Instant handedOut, byte[] bytes) {}
}

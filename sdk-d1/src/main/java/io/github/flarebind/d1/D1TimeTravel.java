package io.github.flarebind.d1;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.internal.CallBuilder;
import io.github.flarebind.core.internal.Decoder;
import io.github.flarebind.core.internal.ResultReader;
import io.github.flarebind.core.internal.WireObject;
import io.github.flarebind.d1.internal.D1Operation;
import java.io.IOException;
import java.time.Instant;

/**
 * The past of one database: Cloudflare keeps it for 30 days, 7 on the free plan. A bookmark names a state of it; later
 * states have bookmarks that sort later as text.
 */
public final class D1TimeTravel {
    private final DatabaseCalls calls;
    private final String database;

    D1TimeTravel(DatabaseCalls calls, String database) {
        this.calls = calls;
        this.database = database;
    }

    /** Returns the bookmark of the present state. */
    public String bookmark() {
        return bookmark(get());
    }

    /**
     * Returns the bookmark of the state at {@code moment}, or of the nearest one before it.
     *
     * @throws io.github.flarebind.core.error.InvalidRequestException when that is longer ago than is kept
     */
    public String bookmark(Instant moment) {
        return bookmark(get().query("timestamp", requireNonNull(moment, "moment is null")));
    }

    private CallBuilder get() {
        return calls.call(D1Operation.BOOKMARK, database).get(database, "time_travel", "bookmark");
    }

    private static String bookmark(CallBuilder call) {
        return call.decode(Decoder.result(ResultReader.tree(result -> result.text("bookmark"))))
                .await();
    }

    /**
     * Sets the whole database back to the state that {@code bookmark} names; queries that run are cut off.
     *
     * <p>Not repeated when its outcome is unknown: a second restore would forget the bookmark that undoes the first.
     *
     * @throws io.github.flarebind.core.error.InvalidRequestException when there is no such state, or no longer
     */
    public D1Restore restore(String bookmark) {
        if (requireNonNull(bookmark, "bookmark is null").isBlank()) {
            throw new IllegalArgumentException("the bookmark is blank");
        }
        return restore(post().query("bookmark", bookmark));
    }

    /** Sets the whole database back to its state at {@code moment}, as {@link #restore(String)} does. */
    public D1Restore restore(Instant moment) {
        return restore(post().query("timestamp", requireNonNull(moment, "moment is null")));
    }

    private CallBuilder post() {
        return calls.call(D1Operation.RESTORE, database).post(database, "time_travel", "restore");
    }

    private static D1Restore restore(CallBuilder call) {
        return call.decode(Decoder.result(ResultReader.tree(D1TimeTravel::restored)))
                .await();
    }

    private static D1Restore restored(WireObject result) throws IOException {
        return new D1Restore(
                result.text("bookmark"),
                result.text("previous_bookmark"),
                result.optionalText("message").orElse(""));
    }
}

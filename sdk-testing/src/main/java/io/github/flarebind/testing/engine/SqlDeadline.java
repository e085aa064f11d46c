package io.github.flarebind.testing.engine;

import io.github.flarebind.core.Time;
import java.time.Duration;
import org.sqlite.ProgressHandler;

/** Stops SQLite in the middle of a statement once a call has taken too long by the account's clock. */
final class SqlDeadline extends ProgressHandler {
    /** How many of SQLite's instructions pass between two looks at the clock. */
    static final int INSTRUCTIONS = 5_000;

    private static final String TOO_LONG = "D1 DB storage operation exceeded timeout which caused object to be reset.";

    private final Time time;
    private boolean running;
    private long until;
    private long latest;
    private volatile boolean stopped;

    SqlDeadline(Time time) {
        this.time = time;
    }

    void start(Duration limit) {
        until = time.nanos() + limit.toNanos();
        latest = System.nanoTime() + limit.toNanos(); // a clock that stands still must not let SQL run for ever
        running = true;
    }

    /** Ends what runs now, and all that is to run. */
    void stop() {
        stopped = true;
    }

    void end() {
        running = false;
    }

    /** Refuses to go on when it has passed. */
    void check() {
        if (passed()) {
            throw new ServiceException(ServiceException.Kind.INTERNAL, D1Store.SQL_ERROR, TOO_LONG);
        }
    }

    private boolean passed() {
        return running && (stopped || time.nanos() - until > 0 || System.nanoTime() - latest > 0);
    }

    @Override
    protected int progress() {
        return passed() ? 1 : 0;
    }
}

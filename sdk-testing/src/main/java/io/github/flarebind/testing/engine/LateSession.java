package io.github.flarebind.testing.engine;

import io.github.flarebind.core.Time;
import org.jspecify.annotations.Nullable;

/** A session that is opened by its first use, since the first of all takes SQLite a third of a second. */
final class LateSession {
    private final Time time;
    private volatile @Nullable SqlSession opened;
    private volatile boolean stopped;

    LateSession(Time time) {
        this.time = time;
    }

    /** The session; its user sees to it that one thread at a time is here. */
    SqlSession get() {
        SqlSession session = opened;
        if (session == null) {
            session = SqlSession.open(time);
            opened = session;
            if (stopped) {
                session.stop();
            }
        }
        return session;
    }

    /** Ends what runs now, from any thread, so that closing need not wait for it. */
    void stop() {
        stopped = true;
        SqlSession session = opened;
        if (session != null) {
            session.stop();
        }
    }

    void close() {
        SqlSession session = opened;
        if (session != null) {
            session.close();
        }
    }
}

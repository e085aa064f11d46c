package io.github.flarebind.d1;

import io.github.flarebind.core.Time;
import io.github.flarebind.core.error.RateLimitedException;
import io.github.flarebind.core.error.ServerException;
import io.github.flarebind.core.error.TransportException;
import io.github.flarebind.core.internal.Deadline;
import java.time.Duration;
import java.util.function.Function;

/**
 * Asks after a job once a second until it is over. A poll that is lost is followed by the next: only the job's own word, or
 * the deadline, ends the asking.
 *
 * @param time what is slept by
 * @param deadline when the asking ends
 * @param poll asks after the job with this bookmark
 */
record Polling(Time time, Deadline deadline, Function<String, JobState> poll) {
    private static final Duration PACE = Duration.ofSeconds(1);

    /** The last state of the job that {@code first} is the first state of; not over when the deadline has passed. */
    JobState last(JobState first) throws InterruptedException {
        JobState state = first;
        while (!state.over() && !deadline.passed()) {
            time.sleep(PACE);
            state = after(state);
        }
        return state;
    }

    private JobState after(JobState state) {
        try {
            return poll.apply(state.bookmark());
        } catch (TransportException | RateLimitedException lost) {
            return state;
        } catch (ServerException lost) {
            if (lost.status() / 100 == 2) {
                throw lost; // the job's own word
            }
            return state;
        }
    }
}

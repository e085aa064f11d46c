package io.github.flarebind.d1;

import io.github.flarebind.core.error.ApiException;
import io.github.flarebind.core.error.CallRejectedException;
import io.github.flarebind.core.error.CloudflareException;
import io.github.flarebind.core.error.DeadlineExceededException;
import io.github.flarebind.core.error.MalformedResponseException;
import io.github.flarebind.core.error.RateLimitedException;
import io.github.flarebind.core.error.ServerException;
import io.github.flarebind.core.error.TransportException;
import io.github.flarebind.core.internal.Parts;
import java.time.Duration;
import java.util.function.Function;

/**
 * Asks after a job once a second until it is over. A poll that is lost is followed by the next: only the job's own word, a
 * refusal, or the deadline ends the asking.
 *
 * @param parts the plan that the polls are parts of
 * @param poll asks after the job with this bookmark
 */
record Polling(Parts parts, Function<String, JobState> poll) {
    private static final Duration PACE = Duration.ofSeconds(1);

    /** The last state of the job that {@code first} is the first state of; not over when the deadline has passed. */
    JobState last(JobState first) throws InterruptedException {
        JobState state = first;
        while (!state.over() && !parts.deadline().passed()) {
            parts.pause(PACE);
            state = after(state);
        }
        return state;
    }

    private JobState after(JobState state) {
        try {
            return poll.apply(state.bookmark());
        } catch (CloudflareException e) {
            if (lost(e)) {
                return state;
            }
            throw e;
        }
    }

    private static boolean lost(CloudflareException e) {
        return e instanceof TransportException
                || e instanceof DeadlineExceededException
                || e instanceof MalformedResponseException
                || e instanceof CallRejectedException
                || e instanceof RateLimitedException
                || (e instanceof ServerException && !ownWord(e));
    }

    /** Whether it is the job that says so, and not what stands between. */
    static boolean ownWord(CloudflareException e) {
        return e instanceof ApiException told && told.status() / 100 == 2;
    }
}

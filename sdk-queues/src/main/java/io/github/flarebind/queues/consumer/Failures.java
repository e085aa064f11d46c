package io.github.flarebind.queues.consumer;

import io.github.flarebind.core.error.ApiException;
import io.github.flarebind.queues.internal.QueuesProduct;
import java.time.Duration;
import java.util.Set;

/** What a failed request means for the next one. */
final class Failures {
    private static final Ladder WAITS = new Ladder(Duration.ofSeconds(1), Duration.ofSeconds(30));

    /** A header that is wrong does not stop a consumer for a day. */
    private static final Duration MOST_ASKED = Duration.ofMinutes(5);

    private static final Set<Integer> PASSING = Set.of(408, 409, 429);

    private Failures() {}

    /** Whether the same request would only fail again: a refusal of the queue, a closed client, a fault of ours. */
    static boolean isFinal(Throwable failure) {
        if (failure instanceof ApiException refusal) {
            return refused(refusal.status())
                    || refusal.errors().stream().anyMatch(error -> error.code() == QueuesProduct.NOT_ENABLED);
        }
        return failure instanceof IllegalStateException // the client is closed
                || failure instanceof UnsupportedOperationException; // there are no queues where it sends
    }

    /**
     * Granted later, perhaps: a timeout, a queue whose delivery is paused, a limit (also of a queue that is disabled).
     */
    private static boolean refused(int status) {
        return status >= 400 && status < 500 && !PASSING.contains(status);
    }

    /** The wait after this many failures, from 1: what the service asks for, to 5 min, if that is longer than ours. */
    static Duration wait(Throwable failure, int count) {
        Duration own = WAITS.at(count - 1);
        Duration asked =
                failure instanceof ApiException refusal ? refusal.retryAfter().orElse(own) : own;
        Duration bounded = asked.compareTo(MOST_ASKED) < 0 ? asked : MOST_ASKED;
        return bounded.compareTo(own) > 0 ? bounded : own;
    }
}

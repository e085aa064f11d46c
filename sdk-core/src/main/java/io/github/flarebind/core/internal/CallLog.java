package io.github.flarebind.core.internal;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.event.AttemptEnded;
import io.github.flarebind.core.event.CallEnded;
import io.github.flarebind.core.event.CallInfo;
import io.github.flarebind.core.event.CallListener;
import io.github.flarebind.core.event.RetryPlanned;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes every event to the log at debug. Events hold no secrets, so neither does the log. */
final class CallLog implements CallListener {
    private static final Logger LOG = LoggerFactory.getLogger(CloudflareClient.class);

    @Override
    public void attempted(CallInfo call, AttemptEnded attempt) {
        if (LOG.isDebugEnabled()) {
            LOG.debug("{}: attempt {}: {}", line(call), attempt.attempt(), outcome(attempt));
        }
    }

    private static String outcome(AttemptEnded attempt) {
        String answered = attempt.status().isPresent() ? attempt.status().getAsInt() + " in " : "unanswered after ";
        return answered + attempt.took().toMillis() + " ms, sent " + attempt.sent() + " B"
                + (attempt.received().isPresent()
                        ? ", received " + attempt.received().getAsLong() + " B"
                        : "")
                + attempt.rayId().map(ray -> ", ray " + ray).orElse("");
    }

    @Override
    public void retrying(CallInfo call, RetryPlanned retry) {
        LOG.debug(
                "{}: again in {} ms: {}",
                line(call),
                retry.delay().toMillis(),
                retry.failure().getMessage());
    }

    @Override
    public void ended(CallInfo call, CallEnded end) {
        if (LOG.isDebugEnabled() && end.failure().isPresent()) {
            LOG.debug("{}: failed: {}", line(call), end.failure().get().getMessage());
        }
    }

    private static String line(CallInfo call) {
        return "call " + call.number() + ", " + call.operation() + " on " + call.resource();
    }
}

package io.github.flarebind.core.internal;

import io.github.flarebind.core.event.AttemptEnded;
import io.github.flarebind.core.event.CallEnded;
import io.github.flarebind.core.event.CallInfo;
import io.github.flarebind.core.event.CallListener;
import io.github.flarebind.core.event.RetryPlanned;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All listeners of a client as one; what they throw is their own affair. */
final class CallListeners implements CallListener {
    private static final Logger LOG = LoggerFactory.getLogger(CallListeners.class);

    private final List<CallListener> listeners;
    private final AtomicLong calls = new AtomicLong();

    CallListeners(List<CallListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    /** The next call's name for its events. */
    CallInfo next(CallScope scope) {
        return new CallInfo(calls.incrementAndGet(), scope.operation().title(), scope.resource());
    }

    @Override
    public void started(CallInfo call) {
        tell(listener -> listener.started(call));
    }

    @Override
    public void attempted(CallInfo call, AttemptEnded attempt) {
        tell(listener -> listener.attempted(call, attempt));
    }

    @Override
    public void retrying(CallInfo call, RetryPlanned retry) {
        tell(listener -> listener.retrying(call, retry));
    }

    @Override
    public void ended(CallInfo call, CallEnded end) {
        tell(listener -> listener.ended(call, end));
    }

    private void tell(Consumer<CallListener> event) {
        for (CallListener listener : listeners) {
            try {
                event.accept(listener);
            } catch (RuntimeException e) {
                LOG.warn("a CallListener threw; the call goes on", e);
            }
        }
    }
}

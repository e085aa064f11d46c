package io.github.flarebind.core.event;

/**
 * Told what every call of a client comes to, on the thread that makes the call; so it must be quick. What it throws is
 * logged and dropped. No event holds a token, a value, or an SQL parameter.
 */
public interface CallListener {
    /** A call begins; the same {@code call} comes with all of its later events. */
    default void started(CallInfo call) {}

    /** An attempt was answered, or failed. */
    default void attempted(CallInfo call, AttemptEnded attempt) {}

    /** The call will be sent again. */
    default void retrying(CallInfo call, RetryPlanned retry) {}

    /** The call has ended; a streamed answer is still to be read. */
    default void ended(CallInfo call, CallEnded end) {}
}

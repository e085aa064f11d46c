package io.github.flarebind.core.internal;

import java.util.concurrent.CompletableFuture;

/** What both faces of a binding are one-liners over: one request, or a job of several. */
public sealed interface Call<T> permits ApiCall, Plan {
    /** Does it on this thread. */
    T await();

    /** Does it on a thread of the client's; cancelling the future interrupts it. */
    CompletableFuture<T> submit();
}

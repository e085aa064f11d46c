package io.github.flarebind.core;

/** Hears how much of a body was read for sending; see {@link Body#onProgress}. */
@FunctionalInterface
public interface BodyProgress {
    /** {@code bytes} of {@code total} were read in the present attempt; an attempt that repeats begins anew. */
    void sent(long bytes, long total);
}

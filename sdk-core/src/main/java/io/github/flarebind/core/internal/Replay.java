package io.github.flarebind.core.internal;

/** Whether a request may be sent again after it was perhaps acted upon. */
public enum Replay {
    SAFE,
    UNSAFE
}

package io.github.flarebind.core;

/** Whether a request may be sent again after it was perhaps acted upon. */
public enum Replay {
    /** Twice does no harm: it is sent again after a lost answer or a server's error. */
    SAFE,
    /** Twice may do harm: it is sent again only when the first was surely not acted upon. */
    UNSAFE
}

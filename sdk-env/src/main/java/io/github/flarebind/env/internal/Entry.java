package io.github.flarebind.env.internal;

/** What a Worker has under a name of its own. */
public sealed interface Entry permits D1Entry, KvEntry, R2Entry, ProducerEntry {
    /** Where it stands. */
    Place at();

    /** The name that the Worker has for it. */
    String binding();

    /** What it is. */
    Kind kind();

    /** Whether {@code wrangler dev} has it at Cloudflare, and not on this machine. */
    boolean remote();
}

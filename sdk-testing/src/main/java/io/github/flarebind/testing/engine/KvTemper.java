package io.github.flarebind.testing.engine;

/**
 * What KV does at Cloudflare and a map does not; a test asks for it.
 *
 * @param staleReads whether a reader is told for a minute what it was told first
 * @param slowWrites whether a key takes one write a second
 */
public record KvTemper(boolean staleReads, boolean slowWrites) {
    /** Every read tells the last write, and writes follow one another at will. */
    public static final KvTemper MILD = new KvTemper(false, false);
}

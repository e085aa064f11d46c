package io.github.flarebind.testing;

/**
 * Ways in which KV at Cloudflare is less handy than a map, for tests of code that must bear them. Off by default, as in
 * Cloudflare's own local runtime.
 *
 * @see InMemoryCloudflare#kvTraits(KvTrait...)
 */
public enum KvTrait {
    /**
     * A read of a key, whichever way, tells for 60 s of the clock what the first one told: absence too, later puts and
     * deletes not. A key still ends when it expires, and listings are never stale.
     */
    STALE_READS,

    /**
     * A key takes one put or delete a second: another one is a 429, and in a bulk write or delete the key is among
     * the unsuccessful ones. The rate is documented; the answers of production are not, and were not checked.
     */
    ONE_WRITE_A_SECOND
}

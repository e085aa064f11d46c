package io.github.flarebind.testing;

/**
 * Ways in which Queues at Cloudflare is less handy than a list, for tests of code that must bear them. Off by default.
 *
 * @see InMemoryCloudflare#queueTraits(QueueTrait...)
 */
public enum QueueTrait {
    /**
     * About one message in four is given out twice, whatever becomes of the first time: with the same id and another lease, as
     * a first attempt each, and to be acknowledged each.
     */
    DUPLICATES,

    /** A pull takes any of the 1,000 messages that have waited longest, not those that came first. */
    REORDERING
}

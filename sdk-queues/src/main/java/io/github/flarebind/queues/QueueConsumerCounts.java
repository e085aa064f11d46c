package io.github.flarebind.queues;

/**
 * What a {@link QueueConsumer} has done since it began. The numbers are read one after another, while it goes on.
 *
 * @param polls pulls that were answered, and that failed
 * @param emptyPolls those of them that were answered with no message
 * @param failedPolls those of them that failed
 * @param pulled messages that came, repetitions included
 * @param handled handlers that returned
 * @param failed handlers that threw, but for those that a close interrupted
 * @param acked messages that the queue has confirmed as removed
 * @param retried messages that the queue has confirmed as given back
 * @param expired messages whose visibility timeout ended while they waited or were handled
 * @param late outcomes that could not be told to the queue in time
 * @param waiting messages that wait for a handler now
 * @param running messages that the executor has: handlers that run, or are to begin; none that a close gave up
 */
public record QueueConsumerCounts(
        long polls,
        long emptyPolls,
        long failedPolls,
        long pulled,
        long handled,
        long failed,
        long acked,
        long retried,
        long expired,
        long late,
        int waiting,
        int running) {}

package io.github.flarebind.queues.consumer;

import io.github.flarebind.queues.QueueConsumerOptions;
import io.github.flarebind.queues.QueueMessageHandler;

/**
 * What all parts of one consumer share.
 *
 * @param source the queue
 * @param handler what is done with a message
 * @param options how
 * @param hands the clock and the threads
 * @param journal what is told
 * @param course the consumer's end
 */
record Job(
        MessageSource source,
        QueueMessageHandler handler,
        QueueConsumerOptions options,
        Hands hands,
        Journal journal,
        Course course) {}

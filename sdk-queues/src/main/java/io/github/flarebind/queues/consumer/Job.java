package io.github.flarebind.queues.consumer;

import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.queues.QueueConsumerOptions;
import io.github.flarebind.queues.QueueMessageHandler;

/**
 * What all parts of one consumer share.
 *
 * @param queue the queue, each call of which is one request, so that its moment is known
 * @param handler what is done with a message
 * @param options how
 * @param hands the clock and the threads
 * @param journal what is told
 * @param course the consumer's end
 */
record Job(
        CloudflareQueue queue,
        QueueMessageHandler handler,
        QueueConsumerOptions options,
        Hands hands,
        Journal journal,
        Course course) {}

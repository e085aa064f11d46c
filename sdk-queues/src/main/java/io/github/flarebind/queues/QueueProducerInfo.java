package io.github.flarebind.queues;

import java.util.Optional;

/**
 * What sends to a queue at Cloudflare.
 *
 * @param type {@code "worker"} or {@code "r2_bucket"}
 * @param script the Worker, if it is one
 * @param environment the Worker's environment
 * @param namespace the dispatch namespace that the Worker is in
 * @param bucket the R2 bucket whose events are sent, if it is one
 */
public record QueueProducerInfo(
        String type,
        Optional<String> script,
        Optional<String> environment,
        Optional<String> namespace,
        Optional<String> bucket) {}

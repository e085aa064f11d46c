package io.github.flarebind.testing.engine;

import java.util.Map;

/**
 * What became of leases that were acknowledged or given back.
 *
 * @param acked how many messages were removed
 * @param retried how many were given back
 * @param warnings why others were not, by lease
 */
public record QueueVerdict(int acked, int retried, Map<String, String> warnings) {}

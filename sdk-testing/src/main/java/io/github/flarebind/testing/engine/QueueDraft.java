package io.github.flarebind.testing.engine;

import java.util.OptionalLong;

/**
 * A message on its way into a queue.
 *
 * @param contentType what its sender says it is
 * @param body the text, or the JSON as text
 * @param delay its own delay, in seconds
 */
public record QueueDraft(String contentType, String body, OptionalLong delay) {}

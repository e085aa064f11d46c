package io.github.flarebind.testing.engine;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A message as it was sent; the same in every queue that it comes to.
 *
 * @param id its id
 * @param timestamp when it was sent
 * @param contentType {@code text} or {@code json}
 * @param body the text, or the JSON as text
 */
public record QueuedMessage(String id, Instant timestamp, String contentType, String body) {
    static int bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8).length;
    }

    int bytes() {
        return bytes(body);
    }
}

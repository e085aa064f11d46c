package io.github.flarebind.testing.engine;

import java.util.Optional;

/**
 * What a queue is made with, once and for all but its name.
 *
 * @param name its name
 * @param jurisdiction the region of law that it stays in
 */
public record QueueIdentity(String name, Optional<String> jurisdiction) {
    static QueueIdentity of(String name) {
        return new QueueIdentity(name, Optional.empty());
    }
}

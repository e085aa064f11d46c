package io.github.flarebind.queues;

import java.util.List;
import java.util.Map;

/**
 * What became of messages that were to be removed: those that neither list names are gone.
 *
 * @param errors what went wrong with some, in the words of the service, which does not say with which
 * @param warnings why others were not removed, by {@link PeekedMessage#ref()}
 */
public record QueuePurge(List<String> errors, Map<String, String> warnings) {
    /** Copies both. */
    public QueuePurge {
        errors = List.copyOf(errors);
        warnings = Map.copyOf(warnings);
    }
}

package io.github.flarebind.env.internal;

import java.util.OptionalInt;

/**
 * A queue of {@code queues.producers}.
 *
 * @param at where it stands
 * @param binding the name that the Worker has for it
 * @param queue its name, which wrangler would give it if none is written
 * @param deliveryDelay in seconds; wrangler reads it still, and it has no effect
 */
public record ProducerEntry(Place at, String binding, String queue, OptionalInt deliveryDelay) implements Entry {
    static ProducerEntry of(Section section, WorkerName worker) {
        String binding = section.text("binding");
        return new ProducerEntry(
                section.place(),
                binding,
                section.optionalText("queue").orElseGet(() -> worker.resource(binding)),
                section.number("delivery_delay"));
    }
}

package io.github.flarebind.env.internal;

import java.util.OptionalInt;

/**
 * A queue of {@code queues.producers}.
 *
 * @param at where it stands
 * @param binding the name that the Worker has for it
 * @param queue its name, which wrangler would give it if none is written
 * @param deliveryDelay in seconds; wrangler reads it still, and it has no effect
 * @param remote whether {@code wrangler dev} has it at Cloudflare, and not on this machine
 */
public record ProducerEntry(Place at, String binding, String queue, OptionalInt deliveryDelay, boolean remote)
        implements Entry {
    static ProducerEntry of(Section section, WorkerName worker) {
        String binding = section.text("binding");
        return new ProducerEntry(
                section.place(),
                binding,
                section.optionalText("queue").orElseGet(() -> worker.resource(binding)),
                section.number("delivery_delay"),
                section.flag("remote"));
    }

    @Override
    public Kind kind() {
        return Kind.QUEUE;
    }
}

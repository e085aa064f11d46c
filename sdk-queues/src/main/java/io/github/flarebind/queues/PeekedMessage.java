package io.github.flarebind.queues;

import io.github.flarebind.core.JsonCodec;

/** A message that was looked at and stays in the queue, to be pulled by whoever comes. */
public final class PeekedMessage extends ReceivedMessage {
    private final String ref;

    PeekedMessage(Facts facts, String ref, Payload payload, JsonCodec codec) {
        super(facts, payload, codec);
        this.ref = ref;
    }

    /** What names the message in its queue; {@code purge} removes it by this. */
    public String ref() {
        return ref;
    }
}

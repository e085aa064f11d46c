package io.github.flarebind.queues.internal;

import static io.github.flarebind.core.Replay.SAFE;
import static io.github.flarebind.core.Replay.UNSAFE;

import io.github.flarebind.core.Replay;
import io.github.flarebind.core.internal.Operation;
import io.github.flarebind.core.internal.Product;

/** Every wire request of Queues. */
public enum QueuesOperation implements Operation {
    SEND("send", UNSAFE),
    SEND_BATCH("send batch", UNSAFE),
    PULL("pull", SAFE),
    ACK("ack", SAFE),
    CREATE_QUEUE("create queue", UNSAFE),
    CREATE_CONSUMER("create consumer", UNSAFE),
    LIST_QUEUES("list queues", SAFE),
    DELETE_QUEUE("delete queue", SAFE);

    private final String label;
    private final Replay replay;

    QueuesOperation(String label, Replay replay) {
        this.label = label;
        this.replay = replay;
    }

    @Override
    public Product product() {
        return QueuesProduct.INSTANCE;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public Replay replay() {
        return replay;
    }
}

package io.github.flarebind.queues.internal;

import static io.github.flarebind.core.Replay.SAFE;
import static io.github.flarebind.core.Replay.UNSAFE;
import static io.github.flarebind.queues.internal.QueuesPermission.BOTH;
import static io.github.flarebind.queues.internal.QueuesPermission.READ;
import static io.github.flarebind.queues.internal.QueuesPermission.WRITE;

import io.github.flarebind.core.Replay;
import io.github.flarebind.core.internal.Operation;
import io.github.flarebind.core.internal.Product;

/** Every wire request of Queues. */
public enum QueuesOperation implements Operation {
    SEND("send", UNSAFE, WRITE),
    SEND_BATCH("send batch", UNSAFE, WRITE),
    METRICS("metrics", SAFE, READ),
    PULL("pull", SAFE, BOTH),
    ACK("ack", SAFE, BOTH),
    PEEK("peek", SAFE, BOTH),
    PURGE_MESSAGES("purge messages", SAFE, BOTH),
    CREATE_QUEUE("create queue", UNSAFE, WRITE),
    GET_QUEUE("get queue", SAFE, READ),
    LIST_QUEUES("list queues", SAFE, READ),
    UPDATE_QUEUE("update queue", SAFE, WRITE),
    DELETE_QUEUE("delete queue", SAFE, WRITE),
    PURGE_QUEUE("purge queue", SAFE, WRITE),
    GET_PURGE("get purge", SAFE, READ),
    CREATE_CONSUMER("create consumer", UNSAFE, WRITE),
    GET_CONSUMER("get consumer", SAFE, READ),
    LIST_CONSUMERS("list consumers", SAFE, READ),
    UPDATE_CONSUMER("update consumer", SAFE, WRITE),
    DELETE_CONSUMER("delete consumer", SAFE, WRITE);

    private final String label;
    private final Replay replay;
    private final String permission;

    QueuesOperation(String label, Replay replay, String permission) {
        this.label = label;
        this.replay = replay;
        this.permission = permission;
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

    @Override
    public String permission() {
        return permission;
    }
}

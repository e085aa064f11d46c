package io.github.flarebind.queues.internal;

/** The permission groups of Queues, as the dashboard names them. */
final class QueuesPermission {
    static final String READ = "Queues Read";
    static final String WRITE = "Queues Write";
    static final String BOTH = "Queues Read and Queues Write";

    private QueuesPermission() {}
}

package io.github.flarebind.queues;

/**
 * A queue of the account.
 *
 * @param id its id, 32 hexadecimal digits
 * @param name its name, unique in the account
 */
public record QueueInfo(String id, String name) {}

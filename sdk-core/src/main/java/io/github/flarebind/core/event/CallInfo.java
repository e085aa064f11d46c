package io.github.flarebind.core.event;

/**
 * Which call an event belongs to.
 *
 * @param number counts the calls of the client, from 1
 * @param operation what is called, such as {@code "D1 query"}
 * @param resource what it is called on, such as {@code "database 3f2a"}
 */
public record CallInfo(long number, String operation, String resource) {}

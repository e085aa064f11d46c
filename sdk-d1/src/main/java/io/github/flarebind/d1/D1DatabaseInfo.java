package io.github.flarebind.d1;

import java.time.Instant;

/**
 * A database of the account.
 *
 * @param id its UUID
 * @param name its name, unique in the account
 * @param createdAt when it was made
 */
public record D1DatabaseInfo(String id, String name, Instant createdAt) {}

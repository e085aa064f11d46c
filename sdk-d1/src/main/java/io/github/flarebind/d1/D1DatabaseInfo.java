package io.github.flarebind.d1;

import java.time.Instant;
import java.util.Optional;

/**
 * A database of the account.
 *
 * @param id its UUID
 * @param name its name, unique in the account
 * @param createdAt when it was made; {@code wrangler dev} does not tell
 */
public record D1DatabaseInfo(String id, String name, Optional<Instant> createdAt) {}

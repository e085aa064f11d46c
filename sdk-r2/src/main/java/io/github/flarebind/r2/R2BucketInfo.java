package io.github.flarebind.r2;

import java.time.Instant;
import java.util.Optional;

/**
 * A bucket of the account.
 *
 * @param name its name, unique in the account
 * @param createdAt when it was made; {@code wrangler dev} does not tell
 */
public record R2BucketInfo(String name, Optional<Instant> createdAt) {}

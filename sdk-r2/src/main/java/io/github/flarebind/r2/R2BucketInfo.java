package io.github.flarebind.r2;

import java.time.Instant;

/**
 * A bucket of the account.
 *
 * @param name its name, unique in the account
 * @param createdAt when it was made
 */
public record R2BucketInfo(String name, Instant createdAt) {}

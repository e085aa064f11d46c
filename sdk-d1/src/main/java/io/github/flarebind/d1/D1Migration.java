package io.github.flarebind.d1;

import java.time.Instant;
import java.util.Optional;

/**
 * A file of migrations, and whether it was applied.
 *
 * @param name its path below the folder, with {@code /} and the ending, such as {@code 0001_init.sql}
 * @param appliedAt when it was applied, to the second; empty when it was not
 */
public record D1Migration(String name, Optional<Instant> appliedAt) {}

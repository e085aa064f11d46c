package io.github.flarebind.testing.engine;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a key holds.
 *
 * @param value the bytes
 * @param metadata JSON text
 * @param expiration the second since 1970 at which it is gone
 */
public record KvRecord(byte[] value, Optional<String> metadata, OptionalLong expiration) {}

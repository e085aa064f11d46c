package io.github.flarebind.testing.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SQL as a caller hands it in.
 *
 * @param sql the text
 * @param params a Number, a Boolean, a String, a byte[] or null for each parameter
 */
public record SqlStatement(String sql, List<@Nullable Object> params) {}

package io.github.flarebind.testing.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One page of keys.
 *
 * @param keys the keys with what they hold, in order
 * @param cursor where the next page begins
 */
public record KvPage(List<Map.Entry<String, KvRecord>> keys, Optional<String> cursor) {}

package io.github.flarebind.testing.engine;

import java.util.List;
import java.util.Optional;

/**
 * One page of a listing.
 *
 * @param objects the objects, in order
 * @param prefixes the delimited prefixes, in order
 * @param cursor where the next page begins
 */
public record R2Page(List<R2Record> objects, List<String> prefixes, Optional<String> cursor) {}

package io.github.flarebind.testing.engine;

import java.time.Instant;
import java.util.List;

/**
 * What a pair of temporary S3 keys opens.
 *
 * @param bucket the one bucket
 * @param writes whether objects may be changed, or only read
 * @param manages whether the bucket itself may be changed and read
 * @param prefixes what keys begin with; none for all of the bucket, unless objects are named
 * @param objects the keys that it opens beside those with a prefix
 * @param expires when it ends
 */
public record R2Grant(
        String bucket, boolean writes, boolean manages, List<String> prefixes, List<String> objects, Instant expires) {
    /** Copies the lists. */
    public R2Grant {
        prefixes = List.copyOf(prefixes);
        objects = List.copyOf(objects);
    }

    /** Whether it opens the object called {@code key}. */
    public boolean opens(String key) {
        boolean whole = prefixes.isEmpty() && objects.isEmpty();
        return whole || objects.contains(key) || prefixes.stream().anyMatch(key::startsWith);
    }

    /** Whether it opens all keys that begin with {@code prefix}. */
    public boolean opensAll(String prefix) {
        boolean whole = prefixes.isEmpty() && objects.isEmpty();
        return whole || prefixes.stream().anyMatch(prefix::startsWith);
    }
}

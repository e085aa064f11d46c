package io.github.flarebind.testing.engine;

import java.util.List;

/**
 * The ETags of a condition.
 *
 * @param strong those given as they are, without quotes; {@code *} for any
 * @param weak those given as weak ones
 */
public record R2Etags(List<String> strong, List<String> weak) {
    /** Stands for every ETag. */
    public static final String ANY = "*";

    /** Copies the lists. */
    public R2Etags {
        strong = List.copyOf(strong);
        weak = List.copyOf(weak);
    }

    /** One ETag. */
    public static R2Etags of(String etag) {
        return new R2Etags(List.of(etag), List.of());
    }

    /** A weak one never names the very bytes. */
    boolean same(String etag) {
        return strong.contains(ANY) || strong.contains(etag);
    }

    boolean alike(String etag) {
        return same(etag) || weak.contains(etag);
    }
}

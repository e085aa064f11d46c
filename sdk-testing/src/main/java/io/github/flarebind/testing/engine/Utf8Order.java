package io.github.flarebind.testing.engine;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** The order in which KV and R2 list: by UTF-8 bytes, which Java's own order of strings is not. */
public final class Utf8Order {
    /** Compares as the services do. */
    public static final Comparator<String> COMPARATOR =
            (a, b) -> Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

    private Utf8Order() {}
}

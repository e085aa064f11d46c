package io.github.flarebind.core.internal;

/** Names of resources as they stand in messages. */
public final class Resource {
    private static final int SHOWN = 64;

    private Resource() {}

    /** Returns {@code kind} with its name in quotes, cut and escaped: {@code key 'a'}. */
    public static String of(String kind, String name) {
        return kind + " '" + OneLine.of(name, SHOWN) + '\'';
    }
}

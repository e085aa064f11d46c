package io.github.flarebind.contract;

import java.util.List;

/** Keys that try listings: groups within groups, a delimiter first, last and twice, and letters beyond ASCII. */
public final class ListedKeys {
    /** In the order of their UTF-8 bytes, which is that of listings and not that of Java's strings. */
    public static final List<String> IN_ORDER = List.of(
            "/lead",
            "10",
            "9",
            "A",
            "Z",
            "a",
            "a/",
            "a/1",
            "a/2",
            "a/b/1",
            "a/b/2",
            "b",
            "b-1",
            "c/",
            "c/d",
            "x//y",
            "x//z",
            "é",
            "\uFFFD",
            "\uD83D\uDE48");

    private ListedKeys() {}
}

package io.github.flarebind.env.internal;

import io.github.flarebind.core.internal.OneLine;

/** How deep a configuration goes at most. Wrangler takes more, as far as its own stack bears it. */
final class Nesting {
    static final int DEEPEST = 100;

    private static final int LONGEST_PATH = 64;

    private Nesting() {}

    static void check(Place at, int depth) {
        if (depth > DEEPEST) {
            throw new Place(at.file(), at.line(), OneLine.of(at.path(), LONGEST_PATH))
                    .wrong(" is more than " + DEEPEST
                            + " levels deep, which is the limit; write what is in it as one text");
        }
    }
}

package io.github.flarebind.testing.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What Queues does at Cloudflare and a list does not; a test asks for it. Used by one thread at a time. */
public final class QueueTemper {
    private static final int ONE_IN = 4;
    private static final int WINDOW = 1000;

    private final boolean duplicates;
    private final boolean reordering;
    private final Random random;

    /** A temper whose whims follow from {@code seed}. */
    public QueueTemper(boolean duplicates, boolean reordering, long seed) {
        this.duplicates = duplicates;
        this.reordering = reordering;
        this.random = new Random(seed);
    }

    /** Every message once, and the first one first. */
    public static QueueTemper mild() {
        return new QueueTemper(false, false, 0);
    }

    /** How many messages to choose {@code most} from. */
    int window(int most) {
        return reordering ? Math.max(WINDOW, most) : most;
    }

    /** Changes the order. */
    List<QueueEntry> ordered(List<QueueEntry> ready) {
        List<QueueEntry> ordered = new ArrayList<>(ready);
        if (reordering) {
            Collections.shuffle(ordered, random);
        }
        return ordered;
    }

    /** Whether a message is to be given out once more. */
    boolean doubles() {
        return duplicates && random.nextInt(ONE_IN) == 0;
    }
}

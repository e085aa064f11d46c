package io.github.flarebind.testing.engine;

import io.github.flarebind.core.Time;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The export of one database as SQL text: begun, asked after until it is complete, and fetched as a file. */
public final class D1Exports {
    private static final Duration TAKES = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String BUSY = "Currently processing a long-running export.";
    private static final String NO_SECOND = BUSY + " Cannot start a new export until that completes or times out.";
    private static final String NONE = "Not currently exporting anything.";
    private static final String GIVEN_UP = "Cancelled due to no poll() received";

    private final Map<String, byte[]> files = new HashMap<>();
    private final D1Store store;
    private final Time time;
    private @Nullable Run last;
    private int runs;

    D1Exports(D1Store store, Time time) {
        this.store = store;
        this.time = time;
    }

    /** Begins an export, or tells of the running one if it was begun in the same way. */
    public D1Job<String> start(DumpOptions options) {
        return store.alone(() -> {
            if (last != null && active(last)) {
                if (!last.options.equals(options)) {
                    throw D1Store.refused(NO_SECOND);
                }
                return asked(last);
            }
            return begin(options);
        });
    }

    private D1Job<String> begin(DumpOptions options) {
        Run run = store.exclusive(() -> new Run(options, store.present(), store.dump(options), time.nanos()));
        runs++;
        last = run;
        return D1Job.active(run.bookmark, "Exporting.");
    }

    /** How far the export with this bookmark has come; complete, it comes to the name of a file. */
    public D1Job<String> poll(DumpOptions options, String bookmark) {
        return store.alone(() -> last != null && last.bookmark.equals(bookmark) && last.options.equals(options)
                ? asked(last)
                : D1Job.failed(bookmark, NONE));
    }

    private D1Job<String> asked(Run run) {
        if (!run.complete && !active(run)) {
            return D1Job.failed(run.bookmark, GIVEN_UP);
        }
        run.asked = time.nanos();
        if (!run.complete && run.asked - run.started < TAKES.toNanos()) {
            return D1Job.active(run.bookmark, "Exporting.");
        }
        String filename = store.name() + '-' + run.bookmark + '-' + runs + ".sql";
        if (!run.complete) {
            files.put(filename, run.text.getBytes(StandardCharsets.UTF_8));
            run.complete = true;
        }
        return D1Job.complete(run.bookmark, "Uploaded part 1", filename);
    }

    /** The SQL text of a complete export. */
    public Optional<byte[]> file(String filename) {
        return store.alone(() -> Optional.ofNullable(files.get(filename)));
    }

    void checkIdle() {
        if (last != null && active(last)) {
            throw D1Store.refused(BUSY);
        }
    }

    /** Whether it goes on: one that nobody asks after is given up. */
    private boolean active(Run run) {
        return !run.complete && time.nanos() - run.asked <= PATIENCE.toNanos();
    }

    private static final class Run {
        final DumpOptions options;
        final String bookmark;
        final String text;
        final long started;
        long asked;
        boolean complete;

        Run(DumpOptions options, String bookmark, String text, long started) {
            this.options = options;
            this.bookmark = bookmark;
            this.text = text;
            this.started = started;
            this.asked = started;
        }
    }
}

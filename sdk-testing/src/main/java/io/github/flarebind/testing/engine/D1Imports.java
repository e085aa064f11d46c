package io.github.flarebind.testing.engine;

import static io.github.flarebind.testing.engine.D1Engine.MALFORMED;
import static io.github.flarebind.testing.engine.ServiceException.Kind.INVALID;

import io.github.flarebind.core.Time;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The import of SQL files into one database: one is put, taken in as one transaction, and asked after. */
public final class D1Imports {
    private static final Duration TAKES = Duration.ofSeconds(1);
    private static final String BUSY = "Currently processing a long-running import.";
    private static final String NONE = "Not currently importing anything.";

    private final Map<String, byte[]> files = new HashMap<>();
    private final D1Store store;
    private final Time time;
    private @Nullable Run last;

    D1Imports(D1Store store, Time time) {
        this.store = store;
        this.time = time;
    }

    /** The name under which the content with this MD5 is to be put. */
    public String filename(String etag) {
        if (!etag.matches("[0-9a-f]{32}")) {
            throw new ServiceException(
                    INVALID, MALFORMED, "The request is malformed: etag is no MD5 in lower-case hexadecimal");
        }
        return store.id() + '.' + etag + ".sql";
    }

    /** Begins the import of the content with this MD5; nothing begins while it is still to be put. */
    public Optional<D1Job<D1Imported>> init(String etag) {
        String filename = filename(etag);
        return store.alone(() -> {
            if (last != null && last.etag.equals(etag) && running(last)) {
                return Optional.of(told(last));
            }
            return holds(filename, etag) ? Optional.of(start(etag)) : Optional.empty();
        });
    }

    /** Takes the content of a file, whatever it is; the answer is its MD5. */
    public String put(String filename, byte[] content) {
        return store.alone(() -> {
            files.put(filename, content);
            return md5(content);
        });
    }

    /** Begins the import of a file that was put. */
    public D1Job<D1Imported> ingest(String etag, String filename) {
        String expected = filename(etag);
        return store.alone(() -> {
            if (!filename.equals(expected) || !holds(filename, etag)) {
                throw D1Store.refused("Input file " + filename + " missing or invalid");
            }
            // asked for again, as the answer may have been lost
            return last != null && last.etag.equals(etag) ? told(last) : start(etag);
        });
    }

    private boolean holds(String filename, String etag) {
        byte[] content = files.get(filename);
        return content != null && md5(content).equals(etag);
    }

    /** How far the import with this bookmark has come. */
    public D1Job<D1Imported> poll(String bookmark) {
        return store.alone(
                () -> last != null && last.bookmark.equals(bookmark) ? told(last) : D1Job.failed(bookmark, NONE));
    }

    private D1Job<D1Imported> start(String etag) {
        String sql = new String(files.getOrDefault(filename(etag), new byte[0]), StandardCharsets.UTF_8);
        Run run = store.exclusive(() -> {
            String bookmark = store.present();
            return new Run(etag, bookmark, time.nanos(), outcome(bookmark, sql));
        });
        last = run;
        return told(run);
    }

    private D1Job<D1Imported> outcome(String bookmark, String sql) {
        try {
            List<SqlRows> results = store.runFile(sql);
            D1Imported imported = new D1Imported(
                    results.size(),
                    store.bookmark(),
                    SqlMeta.sum(results.stream().map(SqlRows::meta).toList()));
            return D1Job.complete(bookmark, "Processed " + results.size() + " queries.", imported);
        } catch (ServiceException refusal) {
            return D1Job.failed(bookmark, refusal.getMessage());
        }
    }

    private D1Job<D1Imported> told(Run run) {
        return running(run) ? D1Job.active(run.bookmark, "Importing.") : run.outcome;
    }

    /** It has run already; until its time is over nobody can tell, as nobody else is served. */
    private boolean running(Run run) {
        return time.nanos() - run.started < TAKES.toNanos();
    }

    void checkIdle() {
        if (last != null && running(last)) {
            throw D1Store.refused(BUSY);
        }
    }

    private static String md5(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("no MD5", e);
        }
    }

    private record Run(String etag, String bookmark, long started, D1Job<D1Imported> outcome) {}
}

package io.github.flarebind.testing.engine;

import static io.github.flarebind.testing.engine.ServiceException.Kind.INVALID;
import static io.github.flarebind.testing.engine.ServiceException.Kind.NOT_FOUND;

import io.github.flarebind.core.Time;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The buckets of one account. */
public final class R2Engine {
    /** What a bucket keeps its objects as unless it is told otherwise. */
    public static final String STANDARD = "Standard";

    /** Where a bucket stands unless it is wished elsewhere. */
    public static final String LOCATION = "ENAM";

    /** The jurisdiction that is none. */
    public static final String ANYWHERE = "default";

    private static final List<String> JURISDICTIONS = List.of(ANYWHERE, "eu", "us", "fedramp", "fedramp-high");
    private static final int INVALID_ARGUMENT = 10029;
    private static final int BUCKET_NOT_FOUND = 10006;

    private final Map<String, R2Buckets> jurisdictions = new ConcurrentHashMap<>();
    private final R2Disk disk = new R2Disk();
    private final Time time;

    public R2Engine(Time time) {
        this.time = time;
    }

    /** The buckets of {@code jurisdiction}. */
    public R2Buckets in(String jurisdiction) {
        if (!JURISDICTIONS.contains(jurisdiction)) {
            throw new ServiceException(
                    INVALID, INVALID_ARGUMENT, "jurisdiction is one of " + String.join(", ", JURISDICTIONS));
        }
        return jurisdictions.computeIfAbsent(jurisdiction, name -> new R2Buckets(name, disk, time));
    }

    /** The bucket called {@code name} in no jurisdiction, made if there is none. */
    public R2Store named(String name) {
        return in(ANYWHERE).named(name);
    }

    /** Forgets everything. */
    public void reset() {
        jurisdictions.clear();
        disk.clear();
    }

    R2Disk disk() {
        return disk;
    }

    static ServiceException missing() {
        return new ServiceException(NOT_FOUND, BUCKET_NOT_FOUND, "The specified bucket does not exist.");
    }
}

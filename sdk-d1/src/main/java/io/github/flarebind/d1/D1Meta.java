package io.github.flarebind.d1;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the service says about a run. What it leaves out is 0, false or empty.
 *
 * @param duration the time that the SQL took
 * @param changes rows that were inserted, updated or deleted, by triggers and cascades too
 * @param lastRowId the rowid of the last insert; it says nothing when this statement inserted nothing
 * @param changedDb whether the database is another than before
 * @param sizeAfter the database's size in bytes
 * @param rowsRead rows read, as they are billed
 * @param rowsWritten rows and index entries written, as they are billed
 * @param servedBy the backend that ran it
 * @param servedByRegion the region of that backend, such as {@code WEUR}
 * @param servedByColo the airport code of its data centre
 * @param servedByPrimary whether it was the primary
 * @param totalAttempts how often D1 itself tried: it repeats what only reads
 * @param sqlDuration the time that the SQL took, without the way to the database
 */
public record D1Meta(
        Duration duration,
        long changes,
        long lastRowId,
        boolean changedDb,
        long sizeAfter,
        long rowsRead,
        long rowsWritten,
        Optional<String> servedBy,
        Optional<String> servedByRegion,
        Optional<String> servedByColo,
        Optional<Boolean> servedByPrimary,
        OptionalInt totalAttempts,
        Optional<Duration> sqlDuration) {}

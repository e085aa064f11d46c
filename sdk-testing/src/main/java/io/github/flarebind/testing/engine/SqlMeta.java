package io.github.flarebind.testing.engine;

import java.util.List;

/**
 * What is told about a run.
 *
 * @param durationMillis how long it took, by the engine's clock
 * @param changes rows changed, by triggers and cascades too
 * @param lastRowId the rowid of the database's last insert
 * @param changedDb whether rows, the last rowid or the size changed
 * @param sizeAfter bytes in the pages that hold something
 * @param rowsRead approximately what is billed: rows returned and rows changed
 * @param rowsWritten approximately what is billed: rows changed, without index entries
 */
public record SqlMeta(
        double durationMillis,
        long changes,
        long lastRowId,
        boolean changedDb,
        long sizeAfter,
        long rowsRead,
        long rowsWritten) {
    /** What is told about several runs together, of which there is at least one. */
    static SqlMeta sum(List<SqlMeta> runs) {
        SqlMeta last = runs.get(runs.size() - 1);
        return new SqlMeta(
                runs.stream().mapToDouble(SqlMeta::durationMillis).sum(),
                runs.stream().mapToLong(SqlMeta::changes).sum(),
                last.lastRowId,
                runs.stream().anyMatch(SqlMeta::changedDb),
                last.sizeAfter,
                runs.stream().mapToLong(SqlMeta::rowsRead).sum(),
                runs.stream().mapToLong(SqlMeta::rowsWritten).sum());
    }
}

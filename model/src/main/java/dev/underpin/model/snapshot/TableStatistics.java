package dev.underpin.model.snapshot;

import dev.underpin.model.catalog.ObjectName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Size and use of a table. Counts are since {@link Statistics#countersSince}; -1 where unknown.
 *
 * @param rows the engine's estimate, or a count where the engine keeps none
 * @param bytes of the rows themselves, without indexes
 * @param indexBytes of all its indexes
 * @param toastBytes of values stored out of line
 * @param deadRows still taking room
 * @param hotUpdates updates that touched no index
 * @param transactionAge transactions since its oldest unfrozen row
 */
public record TableStatistics(
        ObjectName table,
        long rows,
        long bytes,
        long indexBytes,
        long toastBytes,
        long deadRows,
        long sequentialScans,
        long indexScans,
        long inserted,
        long updated,
        long deleted,
        long hotUpdates,
        long transactionAge,
        @Nullable Instant lastVacuum,
        @Nullable Instant lastAnalyze) {

    /** Rows inserted, updated and deleted together. */
    public long writes() {
        return inserted + updated + deleted;
    }

    /** The same without moments and ages. */
    TableStatistics uses() {
        return new TableStatistics(
                table,
                rows,
                bytes,
                indexBytes,
                toastBytes,
                deadRows,
                sequentialScans,
                indexScans,
                inserted,
                updated,
                deleted,
                hotUpdates,
                -1,
                null,
                null);
    }

    public long totalBytes() {
        return bytes + indexBytes + toastBytes;
    }
}

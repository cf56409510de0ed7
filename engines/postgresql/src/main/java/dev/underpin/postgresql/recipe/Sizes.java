package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.plan.Estimate;
import dev.underpin.model.snapshot.TableStatistics;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long work on a table may take, as ranges. The speeds are those of ordinary servers, from a disk that is busy to rows that
 * are in memory; they are stated with each estimate, because nobody measured them on the user's machine.
 */
final class Sizes {

    private static final long MEBIBYTE = 1 << 20;

    private final Situation situation;

    Sizes(Situation situation) {
        this.situation = situation;
    }

    /** Reading every row once. */
    @Nullable
    Estimate scan(ObjectName table) {
        return estimate(table, 50, 1_000, "read at 50 to 1,000 MB/s");
    }

    /** Reading every row and sorting a key of it. */
    @Nullable
    Estimate indexBuild(ObjectName table) {
        return estimate(table, 10, 150, "indexed at 10 to 150 MB of table a second");
    }

    /** Writing every row and every index anew. */
    @Nullable
    Estimate rewrite(ObjectName table) {
        return estimate(table, 10, 150, "rewritten at 10 to 150 MB/s");
    }

    /** Updating every row in batches. */
    @Nullable
    Estimate backfill(ObjectName table) {
        TableStatistics statistics = situation.statistics(table).orElse(null);
        if (statistics == null || statistics.rows() < 0) {
            return null;
        }
        long rows = statistics.rows();
        return new Estimate(
                rows,
                statistics.bytes(),
                Math.max(1, rows / 50_000),
                Math.max(1, rows / 2_000),
                "%,d rows, updated at 2,000 to 50,000 a second".formatted(rows));
    }

    /** What a table takes on disk, in words; empty where that is not known. */
    Optional<String> room(ObjectName table) {
        return situation
                .statistics(table)
                .filter(statistics -> statistics.bytes() >= 0)
                .map(statistics -> table + ": " + megabytes(statistics.totalBytes()) + " with its indexes");
    }

    /** What a column takes on disk, in words; empty where that is not known. */
    Optional<String> room(ColumnName column) {
        return situation
                .statistics(column.table())
                .filter(statistics -> statistics.rows() >= 0)
                .flatMap(statistics -> situation
                        .statistics(column)
                        .map(values -> column + ": about "
                                + megabytes((long)
                                        (statistics.rows() * (1 - values.nullFraction()) * values.averageBytes()))));
    }

    private static String megabytes(long bytes) {
        return "%,d MB".formatted(bytes / MEBIBYTE);
    }

    private @Nullable Estimate estimate(ObjectName table, long slow, long fast, String speed) {
        TableStatistics statistics = situation.statistics(table).orElse(null);
        if (statistics == null || statistics.bytes() < 0) {
            return null;
        }
        long megabytes = statistics.bytes() / MEBIBYTE;
        return new Estimate(
                statistics.rows(),
                statistics.bytes(),
                Math.max(1, megabytes / fast),
                Math.max(1, megabytes / slow),
                "%,d MB, %s".formatted(megabytes, speed));
    }
}

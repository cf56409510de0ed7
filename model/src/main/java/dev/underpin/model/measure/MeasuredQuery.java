package dev.underpin.model.measure;

import org.jspecify.annotations.Nullable;

/**
 * What one query took. Times are in milliseconds.
 *
 * @param text its normal form, without values
 * @param calls whose time is known
 * @param squares the sum of the squares of their times; null where only totals are known
 * @param shortest null where it is not known of this time
 * @param longest null where it is not known of this time
 * @param tail null where only totals are known
 * @param work null where the source does not tell
 */
public record MeasuredQuery(
        String fingerprint,
        String text,
        long calls,
        double milliseconds,
        @Nullable Double squares,
        @Nullable Double shortest,
        @Nullable Double longest,
        @Nullable Tail tail,
        @Nullable Work work) {

    /** Times that so many of a hundred calls did not exceed, within an eighth. */
    public record Tail(double p50, double p95, double p99) {}

    /**
     * What the server did for it, in all calls.
     *
     * @param hits blocks found in its memory
     * @param reads blocks asked of the operating system
     * @param dirtied blocks changed
     * @param temporary blocks of temporary files, read and written
     * @param wal bytes; 0 where the counters are too old to tell
     */
    public record Work(long rows, long hits, long reads, long dirtied, long temporary, long wal) {

        public static final Work NONE = new Work(0, 0, 0, 0, 0, 0);

        public Work plus(Work other) {
            return new Work(
                    rows + other.rows,
                    hits + other.hits,
                    reads + other.reads,
                    dirtied + other.dirtied,
                    temporary + other.temporary,
                    wal + other.wal);
        }

        public Work minus(Work other) {
            return new Work(
                    rows - other.rows,
                    hits - other.hits,
                    reads - other.reads,
                    dirtied - other.dirtied,
                    temporary - other.temporary,
                    wal - other.wal);
        }

        public long blocks() {
            return hits + reads;
        }
    }

    /** Of one call; 0 where there was none. */
    public double mean() {
        return calls == 0 ? 0 : milliseconds / calls;
    }

    /** How far single calls are from the mean, squared; null where only totals are known. */
    public @Nullable Double variance() {
        return squares == null || calls < 2
                ? null
                : Double.valueOf(Math.max(0, squares - milliseconds * mean()) / (calls - 1));
    }
}

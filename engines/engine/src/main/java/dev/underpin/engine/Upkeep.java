package dev.underpin.engine;

/**
 * What a live database has to clear away behind whoever writes many rows.
 *
 * @param rows of the table that is written, as last counted; 0 where never
 * @param dead versions of rows in it that nobody needs any more
 * @param vacuumed whether they are being cleared away right now
 * @param backlog bytes of WAL that somebody has yet to take, and that cannot be given up before
 * @param behind who that is: {@code the archive}, {@code replication slot search}; empty where there is none
 */
public record Upkeep(long rows, long dead, boolean vacuumed, long backlog, String behind) {

    /** Dead versions for each row. */
    public double deadShare() {
        return rows == 0 ? 0 : (double) dead / rows;
    }
}

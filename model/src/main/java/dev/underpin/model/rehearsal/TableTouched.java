package dev.underpin.model.rehearsal;

import dev.underpin.model.catalog.ObjectName;

/**
 * What a step did to the rows of a table.
 *
 * @param rows it had before, by the server's estimate; 0 where the step made it
 * @param bytes of its rows before
 * @param read rows that were read without an index, over all scans
 * @param dead rows that were replaced or deleted, and take up room until they are vacuumed
 * @param grown by how many bytes it is larger behind the step; below 0 where it is smaller
 */
public record TableTouched(ObjectName table, long rows, long bytes, long read, long dead, long grown) {

    /** The estimate of rows may be wrong by so much. */
    private static final double ESTIMATE = 0.1;

    /** How often it was read from end to end. */
    public long wholes() {
        return rows <= 0 ? 0 : (long) ((double) read / rows + ESTIMATE);
    }
}

package dev.underpin.model.catalog;

/** Whether policies guard the rows of a table; {@code FORCED} guards them from the table's owner too. */
public enum RowSecurity {
    OFF,
    ON,
    FORCED,
    /** Forced, and yet switched off: the forcing waits. */
    OFF_BUT_FORCED
}

package dev.underpin.engine;

import dev.underpin.model.catalog.ObjectName;

/**
 * What was done to a table by sessions that have ended, and how large it is.
 *
 * @param id stays the same whatever the table is called, and when it is written anew
 * @param rows by the server's estimate
 * @param bytes of its rows, without indexes
 * @param read rows read without an index, since the database was made
 * @param replaced rows updated or deleted since then
 */
public record TableUse(long id, ObjectName table, long rows, long bytes, long read, long replaced) {}

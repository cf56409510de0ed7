package dev.underpin.model.tune;

import dev.underpin.model.catalog.ObjectName;

/**
 * An index that is there.
 *
 * @param definition the engine's own CREATE INDEX
 * @param removal the plain DROP INDEX
 * @param bytes on disk; of all its partitions together
 * @param scans counted on this server; -1 where unknown
 */
public record StandingIndex(
        ObjectName name, ObjectName table, String definition, String removal, long bytes, long scans) {}

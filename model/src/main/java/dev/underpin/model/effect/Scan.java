package dev.underpin.model.effect;

/**
 * A table that was read from end to end.
 *
 * @param rows that were read; on scratch a few, whatever production holds
 */
public record Scan(Relation relation, long rows) {}

package dev.underpin.engine;

/**
 * A stretch of the rows that a step writes.
 *
 * @param number from 1
 */
public record RowPart(int step, int number) {}

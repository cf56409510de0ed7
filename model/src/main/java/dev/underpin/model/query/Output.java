package dev.underpin.model.query;

/**
 * A value that a query gives, or writes.
 *
 * @param column place in the rows that are given; for a change, of the column that is written
 * @param name of the column that is given or written
 * @param hidden whether it is only there to sort or group by
 */
public record Output(int column, String name, Expression value, boolean hidden) {}

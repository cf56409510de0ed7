package dev.underpin.tune;

/**
 * A query that is to become cheaper.
 *
 * @param text that can be planned: with values, or with {@code $1} for them
 * @param weight what a unit of its cost weighs against one of the others: its calls, where nothing better is known
 */
public record TuneQuery(String text, double weight) {}

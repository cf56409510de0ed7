package dev.underpin.model.query;

/** A value that rows are sorted by. */
public record SortKey(Expression value, boolean descending, boolean nullsFirst) {}

package dev.underpin.model.effect;

/** Rows of one table that a statement wrote. */
public record RowsTouched(Relation relation, long inserted, long updated, long deleted) {}

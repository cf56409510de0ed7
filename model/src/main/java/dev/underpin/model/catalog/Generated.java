package dev.underpin.model.catalog;

/** A column computed from others: stored with the row, or virtual and computed when read. */
public record Generated(String expression, boolean stored) {}

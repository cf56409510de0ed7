package dev.underpin.tune.rewrite;

/**
 * Something that has to hold of tables or values for a rewrite to give the same rows.
 *
 * @param law in general
 * @param here what it rests on in this query, a sentence without values
 */
public record Guard(String law, String here, boolean holds) {}

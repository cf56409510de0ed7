package dev.underpin.model.plan;

/**
 * What an attempt that was cut off may have left behind.
 *
 * @param found a query that says whether it is there
 * @param removal the statement that removes it
 */
public record Leftover(String found, String removal) {}

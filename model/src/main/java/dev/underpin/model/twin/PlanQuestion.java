package dev.underpin.model.twin;

/**
 * What a query costs, as it is asked of a planner.
 *
 * @param choice the indexes that it sees
 */
public record PlanQuestion(String query, IndexChoice choice) {}

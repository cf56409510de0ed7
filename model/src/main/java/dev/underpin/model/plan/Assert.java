package dev.underpin.model.plan;

/**
 * Something that must hold before the plan goes on, or the plan stops.
 *
 * @param query counts what stands in the way; 0 is good
 * @param otherwise what to do where it is not
 */
public record Assert(String title, String query, String otherwise) implements Step {}

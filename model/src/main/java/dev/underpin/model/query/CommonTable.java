package dev.underpin.model.query;

/**
 * A query in WITH.
 *
 * @param references how often it is used
 */
public record CommonTable(
        String name, Materialization materialization, int references, boolean recursive, QueryTree query) {

    /** Whether its rows are put aside before they are used. */
    public enum Materialization {
        /** As the engine likes: where it is used more than once. */
        BY_DEFAULT,
        ALWAYS,
        NEVER
    }
}

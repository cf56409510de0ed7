package dev.underpin.model.tune;

import java.util.List;

/**
 * What became of what a team expects of its queries.
 *
 * @param queries critical ones first, then as the workload ranks them
 * @param idle what speaks of no query of the workload: {@code route=/checkout*}
 */
public record Expected(List<ExpectedQuery> queries, List<String> idle) {

    /** Nothing was expected. */
    public static final Expected NOTHING = new Expected(List.of(), List.of());

    public Expected {
        queries = List.copyOf(queries);
        idle = List.copyOf(idle);
    }
}

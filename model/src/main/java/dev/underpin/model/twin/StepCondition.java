package dev.underpin.model.twin;

import java.util.Set;

/**
 * A condition of a step in a plan that was run.
 *
 * @param text as the engine prints it, with dots for values
 * @param columns names in it that may be columns of the step's relation
 * @param equal those that are compared with one value each, where all of that must hold
 * @param computed whether it compares what a function gives
 */
public record StepCondition(Kind kind, String text, Set<String> columns, Set<String> equal, boolean computed) {

    /** What a condition is for. */
    public enum Kind {
        /** Found by it in an index. */
        INDEX,
        /** Looked at once more, where an index remembers pages only. */
        RECHECK,
        /** Rows are read first, and then thrown away by it. */
        FILTER,
        /** Rows of two inputs are brought together by it. */
        JOIN,
        /** Rows are brought together first, and then thrown away by it. */
        JOIN_FILTER
    }

    public StepCondition {
        columns = Set.copyOf(columns);
        equal = Set.copyOf(equal);
    }
}

package dev.underpin.model.tune;

import dev.underpin.model.catalog.ObjectName;
import java.util.List;

/**
 * Something other than an index that would make a workload cheaper.
 *
 * @param advice what to do, a sentence
 * @param figures the reckoning that it rests on, a sentence each
 * @param statements that do it, without semicolons; none where it takes more than statements
 * @param conditions what has to be known or changed first, a sentence each
 */
public record StructureAdvice(
        Kind kind,
        ObjectName table,
        String advice,
        List<String> figures,
        List<String> statements,
        List<String> conditions) {

    /** What is to be changed. */
    public enum Kind {
        /** What the planner knows of the table. */
        STATISTICS,
        /** What it knows of columns together. */
        JOINT_STATISTICS,
        /** Room that pages keep for rows that change. */
        FILLFACTOR,
        /** Pieces by time. */
        PARTITIONING,
        /** Results that are kept. */
        SUMMARY,
        /** A value of another table that is kept beside what it is asked with. */
        COPIED_COLUMN,
        /** How soon dead rows are cleared away. */
        AUTOVACUUM
    }

    public StructureAdvice {
        figures = List.copyOf(figures);
        statements = List.copyOf(statements);
        conditions = List.copyOf(conditions);
    }
}

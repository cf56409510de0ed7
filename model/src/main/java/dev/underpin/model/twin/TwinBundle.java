package dev.underpin.model.twin;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.snapshot.Statistics;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything a planner looks at, and no row: enough to plan queries as a database would that is not there.
 *
 * @param source the database as the user named it, without any secret
 * @param database its name on its server; null in files of before
 * @param values whether the values in the statistics are those of the rows
 * @param settings of the planner, as a new session of the exporting role has them, in the engine's own units
 * @param relations by name
 * @param columns by relation and position
 * @param joint statistics over several columns
 * @param ends the rows that the planner may look up at the ends of indexes
 * @param caveats what is not as it is in the database, and why
 * @param disclosed the columns of which values of rows are in here; all where the form is plain
 * @param usage what tables and indexes have been used for since when; null in files of before
 */
public record TwinBundle(
        String source,
        @Nullable Instant takenAt,
        @Nullable String database,
        ValueForm values,
        Catalog catalog,
        Map<String, String> settings,
        List<RelationFacts> relations,
        List<ColumnFacts> columns,
        List<JointFacts> joint,
        List<EndRows> ends,
        List<Caveat> caveats,
        List<ColumnName> disclosed,
        @Nullable Statistics usage) {

    public TwinBundle {
        settings = Map.copyOf(settings);
        relations = relations.stream()
                .sorted(Comparator.comparing(RelationFacts::relation))
                .toList();
        columns = columns.stream().sorted(ColumnFacts.ORDER).toList();
        joint = joint.stream().sorted(JointFacts.ORDER).toList();
        ends = ends.stream().sorted(Comparator.comparing(EndRows::table)).toList();
        caveats = List.copyOf(caveats);
        disclosed = List.copyOf(disclosed);
    }

    /** The same of a database of another size. */
    public TwinBundle with(List<RelationFacts> otherRelations, List<ColumnFacts> otherColumns) {
        return new TwinBundle(
                source,
                takenAt,
                database,
                values,
                catalog,
                settings,
                otherRelations,
                otherColumns,
                joint,
                ends,
                caveats,
                disclosed,
                usage);
    }

    /** The same with what else is known of use. */
    public TwinBundle with(Statistics otherUsage) {
        return new TwinBundle(
                source,
                takenAt,
                database,
                values,
                catalog,
                settings,
                relations,
                columns,
                joint,
                ends,
                caveats,
                disclosed,
                otherUsage);
    }

    /** What is known of use, if anything is. */
    public Statistics used() {
        return usage == null ? Statistics.NONE : usage;
    }

    /** The same with other values. */
    public TwinBundle with(
            ValueForm form,
            List<ColumnFacts> otherColumns,
            List<JointFacts> otherJoint,
            List<EndRows> otherEnds,
            List<Caveat> otherCaveats,
            List<ColumnName> kept) {
        return new TwinBundle(
                source,
                takenAt,
                database,
                form,
                catalog,
                settings,
                relations,
                otherColumns,
                otherJoint,
                otherEnds,
                otherCaveats,
                kept,
                usage);
    }
}

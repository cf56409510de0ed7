package dev.underpin.tune.structure;

import dev.underpin.engine.Phrasing;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.TableKind;
import dev.underpin.model.snapshot.TableStatistics;
import dev.underpin.model.twin.ColumnFacts;
import dev.underpin.model.twin.ExecutedStep;
import dev.underpin.model.twin.RelationFacts;
import dev.underpin.model.twin.Scan;
import dev.underpin.model.twin.TwinBundle;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What rules of structure look at: sizes, statistics, counts, and what is asked of tables. */
public final class StructureFacts {

    static final long PAGE = 8_192;

    private final TwinBundle bundle;
    private final List<AskedQuery> queries;
    private final List<ExecutedStep> seen;
    private final Phrasing phrasing;
    private final Map<ObjectName, RelationFacts> relations;
    private final Map<ObjectName, TableStatistics> counts;

    /** @param seen steps of plans that the workload brought along */
    public StructureFacts(TwinBundle bundle, List<AskedQuery> queries, List<ExecutedStep> seen, Phrasing phrasing) {
        this.bundle = bundle;
        this.queries = List.copyOf(queries);
        this.seen = List.copyOf(seen);
        this.phrasing = phrasing;
        this.relations =
                bundle.relations().stream().collect(Collectors.toMap(RelationFacts::relation, Function.identity()));
        this.counts = bundle.used().byTable();
    }

    /** Tables that hold their own rows and are no pieces of others. */
    Stream<Table> tables() {
        return bundle.catalog()
                .tables()
                .filter(table -> table.kind() == TableKind.ORDINARY
                        && table.partitioning() == null
                        && !table.isPartition()
                        && table.inherits().isEmpty());
    }

    Optional<RelationFacts> size(Table table) {
        return Optional.ofNullable(relations.get(table.name()));
    }

    /** Empty where nothing was counted. */
    Optional<TableStatistics> counts(Table table) {
        return Optional.ofNullable(counts.get(table.name())).filter(count -> count.inserted() >= 0);
    }

    /** How long has been counted; empty where that is not known. */
    Optional<Duration> counted() {
        return bundle.used().countersSince() == null || bundle.takenAt() == null
                ? Optional.empty()
                : Optional.of(Duration.between(bundle.used().countersSince(), bundle.takenAt()));
    }

    List<AskedQuery> queries() {
        return queries;
    }

    /** The queries that use the table, with each use. */
    Stream<Map.Entry<AskedQuery, Scan>> uses(Table table) {
        return queries.stream()
                .flatMap(query -> query.scans().stream()
                        .filter(scan -> scan.table().equals(table.name()))
                        .map(scan -> Map.entry(query, scan)));
    }

    List<ExecutedStep> seen() {
        return seen;
    }

    Optional<ColumnFacts> column(Table table, String column) {
        return bundle.columns().stream()
                .filter(facts ->
                        facts.relation().equals(table.name()) && facts.column().equals(column) && !facts.inherited())
                .findFirst();
    }

    OptionalDouble number(Table table, String column, String statistic) {
        return column(table, column)
                .map(facts -> facts.statistics().get(statistic))
                .map(text -> OptionalDouble.of(Double.parseDouble(text)))
                .orElse(OptionalDouble.empty());
    }

    boolean hasColumnStatistics(Table table) {
        return bundle.columns().stream().anyMatch(facts -> facts.relation().equals(table.name()));
    }

    /** Whether statistics over these columns together are kept already. */
    boolean hasJointStatistics(Table table, Set<String> columns) {
        return bundle.joint().stream()
                .anyMatch(joint -> joint.table().equals(table.name())
                        && joint.positions().keySet().containsAll(columns));
    }

    /** Tables that refer to this one. */
    List<ObjectName> referring(Table table) {
        return bundle.catalog()
                .tables()
                .filter(other ->
                        other.foreignKeys().anyMatch(key -> key.referenced().equals(table.name())))
                .map(Table::name)
                .toList();
    }

    Phrasing phrasing() {
        return phrasing;
    }
}

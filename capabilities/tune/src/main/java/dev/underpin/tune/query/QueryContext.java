package dev.underpin.tune.query;

import dev.underpin.engine.Phrasing;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.twin.ColumnFacts;
import dev.underpin.model.twin.RelationFacts;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.workload.QueryKey;
import dev.underpin.model.workload.QueryStat;
import dev.underpin.model.workload.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything a rule of queries may look at: the workload's queries as they are understood, the catalog and the planner's statistics. */
public final class QueryContext {

    /** A foreign key with the table that has it. */
    public record Reference(Table child, ForeignKey key) {}

    private final TwinBundle bundle;
    private final Phrasing phrasing;
    private final Workload workload;
    private final List<ReviewedQuery> queries;
    private final Map<ObjectName, Table> tables = new HashMap<>();
    private final Map<ObjectName, RelationFacts> relations = new HashMap<>();
    private final Map<ColumnName, ColumnFacts> columns = new HashMap<>();
    private final Map<ObjectName, List<Reference>> referencing = new HashMap<>();

    public QueryContext(TwinBundle bundle, Phrasing phrasing, Workload workload, List<ReviewedQuery> queries) {
        this.bundle = bundle;
        this.phrasing = phrasing;
        this.workload = workload;
        this.queries = List.copyOf(queries);
        bundle.catalog().tables().forEach(table -> {
            tables.put(table.name(), table);
            if (!table.isPartition()) {
                table.foreignKeys()
                        .forEach(key -> referencing
                                .computeIfAbsent(key.referenced(), any -> new ArrayList<>())
                                .add(new Reference(table, key)));
            }
        });
        bundle.relations().forEach(relation -> relations.put(relation.relation(), relation));
        // Statistics with the rows of children come after those without.
        bundle.columns().stream()
                .filter(column -> column.position() == 0)
                .forEach(column -> columns.put(new ColumnName(column.relation(), column.column()), column));
    }

    public List<ReviewedQuery> queries() {
        return queries;
    }

    /** A query, where it is among those that are judged. */
    Optional<QueryStat> judged(QueryKey key) {
        return queries.stream()
                .map(ReviewedQuery::stat)
                .filter(stat -> stat.key().equals(key))
                .findFirst();
    }

    public Workload workload() {
        return workload;
    }

    public Catalog catalog() {
        return bundle.catalog();
    }

    public Phrasing phrasing() {
        return phrasing;
    }

    /** What the planner is told: {@code join_collapse_limit}, in the engine's own units. */
    public Optional<String> setting(String name) {
        return Optional.ofNullable(bundle.settings().get(name));
    }

    public Optional<Table> table(ObjectName name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** Rows as the planner takes them; of a partitioned table, those of its partitions. -1 where never counted. */
    public double rows(ObjectName table) {
        List<Double> partitions = tables.values().stream()
                .filter(other ->
                        other.partition() != null && other.partition().parent().equals(table))
                .map(other -> rows(other.name()))
                .toList();
        if (!partitions.isEmpty()) {
            return partitions.stream().mapToDouble(rows -> Math.max(rows, 0)).sum();
        }
        RelationFacts facts = relations.get(table);
        return facts == null ? -1 : facts.rows();
    }

    /** A figure of the planner's statistics of a column, {@code null_frac}; empty where there is none. */
    public Optional<String> statistic(ColumnName column, String name) {
        return Optional.ofNullable(columns.get(column))
                .map(facts -> facts.statistics().get(name));
    }

    /** The foreign keys that point at a table. */
    public List<Reference> referencing(ObjectName parent) {
        return referencing.getOrDefault(parent, List.of());
    }
}

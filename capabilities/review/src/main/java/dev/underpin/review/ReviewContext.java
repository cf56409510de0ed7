package dev.underpin.review;

import dev.underpin.engine.Ability;
import dev.underpin.engine.Engine;
import dev.underpin.engine.Inclusion;
import dev.underpin.engine.Phrasing;
import dev.underpin.engine.Rows;
import dev.underpin.engine.TableSample;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.DataType;
import dev.underpin.model.catalog.DomainType;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.TableKind;
import dev.underpin.model.catalog.TypeFamily;
import dev.underpin.model.snapshot.ColumnStatistics;
import dev.underpin.model.snapshot.IndexStatistics;
import dev.underpin.model.snapshot.Snapshot;
import dev.underpin.model.snapshot.Statistics;
import dev.underpin.model.snapshot.TableStatistics;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything a rule may look at: shape, statistics, answers about rows, policy, and how the engine speaks. */
public final class ReviewContext {

    private static final Set<TypeFamily> NOT_SAMPLED =
            Set.of(TypeFamily.BINARY, TypeFamily.LARGE_OBJECT, TypeFamily.TEXT_SEARCH, TypeFamily.GEOMETRIC);

    private final Snapshot snapshot;
    private final Engine engine;
    private final Rows rows;
    private final Policy policy;
    private final Relations relations;
    private final Map<ObjectName, DomainType> domains = new HashMap<>();
    private final Map<ObjectName, TableStatistics> tableStatistics;
    private final Map<ObjectName, IndexStatistics> indexStatistics;
    private final Map<ColumnName, ColumnStatistics> columnStatistics;
    private final Map<ObjectName, Optional<TableSample>> samples = new HashMap<>();
    private final Map<List<ColumnName>, Optional<Inclusion>> inclusions = new HashMap<>();

    public ReviewContext(Snapshot snapshot, Engine engine, Rows rows, Policy policy) {
        this.snapshot = snapshot;
        this.engine = engine;
        this.rows = rows;
        this.policy = policy;
        this.relations = new Relations(snapshot.catalog());
        snapshot.catalog().objects(DomainType.class).forEach(domain -> domains.put(domain.name(), domain));
        this.tableStatistics = snapshot.statistics().byTable();
        this.indexStatistics = snapshot.statistics().byIndex();
        this.columnStatistics = snapshot.statistics().byColumn();
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    public Catalog catalog() {
        return snapshot.catalog();
    }

    public Statistics statistics() {
        return snapshot.statistics();
    }

    public Policy policy() {
        return policy;
    }

    /** The day on which the database was looked at, by UTC. Empty where the snapshot does not say. */
    public Optional<LocalDate> today() {
        return Optional.ofNullable(snapshot.provenance().takenAt())
                .map(taken -> LocalDate.ofInstant(taken, ZoneOffset.UTC));
    }

    public Phrasing phrasing() {
        return engine.phrasing();
    }

    public boolean has(Ability ability) {
        return engine.abilities().contains(ability);
    }

    /** The engine's name for people. */
    public String engineTitle() {
        return engine.title();
    }

    /** Who refers to whom, and what is indexed. */
    public Relations relations() {
        return relations;
    }

    /** Tables that hold rows of their own here: no partitions (their parent speaks for them), no foreign or virtual tables. */
    public Stream<Table> tables() {
        return catalog()
                .tables()
                .filter(table -> !table.isPartition())
                .filter(table -> table.kind() == TableKind.ORDINARY || table.kind() == TableKind.PARTITIONED);
    }

    /** Size and use of a table; of a partitioned one, the sum over its partitions. */
    public Optional<TableStatistics> statistics(Table table) {
        return table.kind() == TableKind.PARTITIONED
                ? PartitionSums.of(table, catalog(), tableStatistics)
                : Optional.ofNullable(tableStatistics.get(table.name()));
    }

    public Optional<IndexStatistics> statistics(ObjectName index) {
        return Optional.ofNullable(indexStatistics.get(index));
    }

    public Optional<ColumnStatistics> statistics(Table table, Column column) {
        return Optional.ofNullable(columnStatistics.get(new ColumnName(table.name(), column.name())));
    }

    /** Rows of a table, as estimated; -1 where unknown. */
    public long rows(Table table) {
        return statistics(table).map(TableStatistics::rows).orElse(-1L);
    }

    /** A sample of a table's rows with all columns but binary ones, taken once. Empty where there are no rows to look at. */
    public Optional<TableSample> sample(Table table) {
        return samples.computeIfAbsent(table.name(), name -> {
            List<String> columns = table.columns().stream()
                    .filter(column -> !NOT_SAMPLED.contains(column.type().family()))
                    .map(Column::name)
                    .toList();
            return columns.isEmpty() ? Optional.empty() : rows.sample(name, columns);
        });
    }

    /** The type behind a domain, at any depth; any other type itself. */
    public DataType base(DataType type) {
        if (type.family() != TypeFamily.DOMAIN) {
            return type;
        }
        DomainType domain = domains.get(type.userType());
        return domain == null ? type : base(domain.base());
    }

    /** How far one column's values are contained in another's, asked once. */
    public Optional<Inclusion> inclusion(ColumnName child, ColumnName parent) {
        return inclusions.computeIfAbsent(List.of(child, parent), pair -> rows.inclusion(child, parent));
    }

    /** How many rows of the whole table hold NULL there. */
    public Optional<Long> countNulls(ColumnName column) {
        return rows.countNulls(column);
    }

    /** How many rows of the whole table break a foreign key that it declares. */
    public Optional<Long> countViolations(Table table, ForeignKey key) {
        return rows.countViolations(table.name(), key);
    }

    /** Whether there are rows that can be asked about. */
    public boolean hasRows() {
        return !rows.equals(Rows.NONE);
    }

    /** How much a table holds and how busy it is, in words, for the consequence of a finding; null where unknown. */
    public @org.jspecify.annotations.Nullable String volume(Table table) {
        return statistics(table)
                .filter(statistics -> statistics.rows() > 0)
                .map(statistics -> Volume.of(table.name().name(), statistics))
                .orElse(null);
    }

    /** Names for a sentence: {@code a, b and c}. */
    public static String list(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : names.subList(0, names.size() - 1).stream().collect(Collectors.joining(", ")) + " and "
                        + names.getLast();
    }
}

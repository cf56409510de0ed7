package dev.underpin.tune;

import dev.underpin.engine.Phrasing;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.snapshot.IndexStatistics;
import dev.underpin.model.snapshot.Statistics;
import dev.underpin.model.snapshot.TableStatistics;
import dev.underpin.model.tune.StandingIndex;
import dev.underpin.model.twin.IndexWish;
import dev.underpin.model.twin.Scan;
import dev.underpin.model.twin.TwinBundle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The indexes of a database: those that could go, and those that may not, for they back constraints, are unique, or are not complete. An
 * index of a partitioned table stands for those of its partitions.
 */
public final class StandingIndexes {

    /** That an index was not read in less time says nothing. */
    private static final Duration LONG_ENOUGH = Duration.ofDays(7);

    /** Of two equal ones, the one with the longer name goes. */
    private static final Comparator<Index> LAST_FIRST = Comparator.comparing(
                    (Index index) -> index.name().length())
            .thenComparing(Index::name)
            .reversed();

    private final Phrasing phrasing;
    private final Statistics usage;
    private final Map<ObjectName, IndexStatistics> counted;
    private final boolean unheard;
    private final Pieces pieces;
    private final Map<ObjectName, ObjectName> parents = new HashMap<>();
    private final List<Standing> movable = new ArrayList<>();
    private final List<IndexWish> fixed = new ArrayList<>();
    private final Map<ObjectName, IndexWish> complete = new LinkedHashMap<>();

    public StandingIndexes(TwinBundle bundle, Phrasing phrasing) {
        this(bundle, phrasing, true);
    }

    /** @param counts whether it says something that nobody was seen to read one */
    StandingIndexes(TwinBundle bundle, Phrasing phrasing, boolean counts) {
        this.phrasing = phrasing;
        Catalog catalog = bundle.catalog();
        this.pieces = new Pieces(catalog);
        this.usage = bundle.used();
        this.counted = usage.byIndex();
        this.unheard = !counts
                || usage.countersSince() != null
                        && bundle.takenAt() != null
                        && Duration.between(usage.countersSince(), bundle.takenAt())
                                        .compareTo(LONG_ENOUGH)
                                < 0;
        catalog.tables()
                .forEach(table -> table.indexes().forEach(index -> {
                    if (index.parent() != null) {
                        parents.put(name(table, index), index.parent());
                    }
                }));
        catalog.tables()
                .forEach(table -> table.indexes().stream()
                        .filter(index -> index.parent() == null)
                        .sorted(LAST_FIRST)
                        .forEach(index -> add(table, index)));
    }

    private static ObjectName name(Table table, Index index) {
        return new ObjectName(table.name().schema(), index.name());
    }

    private void add(Table table, Index index) {
        var shape = new IndexWish(
                table.name(),
                index.method(),
                index.unique(),
                index.keys(),
                index.include(),
                index.predicate(),
                index.options());
        if (index.backsConstraint() || index.unique() || !index.valid()) {
            fixed.add(shape);
            if (index.valid()) {
                complete.put(name(table, index), shape);
            }
            return;
        }
        List<IndexStatistics> counts = counts(name(table, index)).toList();
        movable.add(new Standing(
                shape,
                new StandingIndex(
                        name(table, index),
                        table.name(),
                        index.definition(),
                        "DROP INDEX " + phrasing.quote(name(table, index)),
                        counts.stream().mapToLong(IndexStatistics::bytes).sum(),
                        unheard || counts.isEmpty() || counts.stream().anyMatch(piece -> piece.scans() < 0)
                                ? -1
                                : counts.stream()
                                        .mapToLong(IndexStatistics::scans)
                                        .sum()),
                pieces.below(table.name()),
                guarded(table)));
    }

    /** The room of those that could go. */
    long bytes() {
        return movable.stream().mapToLong(Standing::bytes).sum();
    }

    /** What is counted of an index and of those of its partitions. */
    private Stream<IndexStatistics> counts(ObjectName index) {
        List<ObjectName> below = parents.entrySet().stream()
                .filter(entry -> entry.getValue().equals(index))
                .map(Map.Entry::getKey)
                .toList();
        return below.isEmpty()
                ? Stream.ofNullable(counted.get(index))
                : below.stream().flatMap(this::counts);
    }

    /** References to tables of which rows go or change, or of which that is not known. */
    private List<List<String>> guarded(Table table) {
        Map<ObjectName, TableStatistics> tables = usage.byTable();
        return table.foreignKeys()
                .filter(key -> {
                    TableStatistics parent = tables.get(key.referenced());
                    return parent == null || parent.deleted() != 0 || parent.updated() != 0;
                })
                .map(key -> key.columns())
                .toList();
    }

    /** Those that could go; of equal ones, the one that should go first. */
    public List<Standing> movable() {
        return movable;
    }

    /** Of those that could go, no two that are just alike: the one that should go last. A plan that uses another would be no plan once that went. */
    Set<ObjectName> unlike() {
        Map<IndexWish, ObjectName> unlike = new LinkedHashMap<>();
        movable.forEach(index -> unlike.put(index.shape(), index.name()));
        return Set.copyOf(unlike.values());
    }

    /** All others. */
    List<IndexWish> fixed() {
        return fixed;
    }

    /** The ones that there are. */
    List<IndexWish> all() {
        return Stream.concat(fixed.stream(), movable.stream().map(Standing::shape))
                .toList();
    }

    /** Those of the others that can be read. */
    Collection<IndexWish> complete() {
        return complete.values();
    }

    /** One of these that does all that such an index does. */
    Optional<ObjectName> completeAnswering(IndexWish shape) {
        return complete.entrySet().stream()
                .filter(index -> pieces.answers(index.getValue(), shape))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether there is one just like this. */
    boolean has(IndexWish wish) {
        return Stream.concat(complete.values().stream(), movable.stream().map(Standing::shape))
                .anyMatch(shape -> wish.isAnsweredBy(shape) && shape.isAnsweredBy(wish));
    }

    /** Those that could go, of a table that one of the scans reads, or of a piece of it. */
    Set<ObjectName> of(List<Scan> scans) {
        return movable.stream()
                .filter(index -> scans.stream()
                        .anyMatch(scan -> index.tables().contains(scan.table())
                                || pieces.isWithin(index.shape().table(), scan.table())))
                .map(Standing::name)
                .collect(Collectors.toSet());
    }

    Pieces pieces() {
        return pieces;
    }

    /** The index of a partitioned table that it is a piece of, or itself. */
    ObjectName top(ObjectName index) {
        ObjectName parent = parents.get(index);
        return parent == null ? index : top(parent);
    }
}

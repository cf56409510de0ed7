package dev.underpin.tune.growth;

import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.twin.ColumnFacts;
import dev.underpin.model.twin.IndexInside;
import dev.underpin.model.twin.RelationFacts;
import dev.underpin.model.twin.TwinBundle;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The statistics that a database would have with more rows of the kind it has: tables and their indexes grow alike, values are spread and repeat as
 * they do, what refers to a table that grows has as many more values, and every other column with a known number of values keeps it.
 */
final class GrownStatistics {

    /** Entries that one page of a B-tree's upper levels points to, about. */
    private static final double FANOUT = 250;

    private final TwinBundle bundle;
    private final Map<ObjectName, Double> factors;
    private final Map<ObjectName, ObjectName> tables = new HashMap<>();
    private final Map<ColumnName, ObjectName> parents = new HashMap<>();

    /** @param factors by table; those that are not in here stay as they are */
    GrownStatistics(TwinBundle bundle, Map<ObjectName, Double> factors) {
        this.bundle = bundle;
        this.factors = factors;
        bundle.catalog().tables().forEach(this::know);
    }

    private void know(Table table) {
        for (Index index : table.indexes()) {
            tables.put(new ObjectName(table.name().schema(), index.name()), table.name());
        }
        table.foreignKeys()
                .forEach(key -> key.columns()
                        .forEach(column -> parents.put(new ColumnName(table.name(), column), key.referenced())));
    }

    TwinBundle bundle() {
        return bundle.with(
                bundle.relations().stream().map(this::grown).toList(),
                bundle.columns().stream().map(this::grown).toList());
    }

    private double factor(ObjectName relation) {
        return Objects.requireNonNullElse(factors.get(Objects.requireNonNullElse(tables.get(relation), relation)), 1.0);
    }

    private RelationFacts grown(RelationFacts facts) {
        double factor = factor(facts.relation());
        return new RelationFacts(
                facts.relation(),
                times(facts.pages(), factor),
                times(facts.knownPages(), factor),
                facts.rows() < 0 ? facts.rows() : facts.rows() * factor,
                times(facts.visiblePages(), factor),
                times(facts.frozenPages(), factor),
                facts.age(),
                grown(facts.inside(), factor, facts.pages()));
    }

    private static long times(long pages, double factor) {
        return pages < 0 ? pages : Math.round(pages * factor);
    }

    private static @Nullable IndexInside grown(@Nullable IndexInside inside, double factor, long pages) {
        return switch (inside) {
            case null -> null;
            case IndexInside.BTree tree
            when factor != 1 ->
                new IndexInside.BTree(tree.height() + levels(pages * factor) - levels((double) pages), true);
            case IndexInside.BTree tree -> tree;
            case IndexInside.Gin gin ->
                new IndexInside.Gin(
                        gin.pendingPages(),
                        times(gin.totalPages(), factor),
                        times(gin.entryPages(), factor),
                        times(gin.dataPages(), factor),
                        times(gin.entries(), factor));
        };
    }

    private static int levels(double pages) {
        return pages <= 1 ? 0 : (int) Math.ceil(Math.log(pages) / Math.log(FANOUT));
    }

    /** A negative number of values is a share of the rows, which grows by itself. */
    private ColumnFacts grown(ColumnFacts facts) {
        String known = facts.statistics().get("n_distinct");
        ObjectName parent = parents.get(new ColumnName(facts.relation(), facts.column()));
        double values = known == null ? -1 : Double.parseDouble(known);
        double factor = parent == null ? 1 : Math.min(factor(parent), factor(facts.relation()));
        if (factor == 1 || values <= 0) {
            return facts;
        }
        var statistics = new HashMap<>(facts.statistics());
        statistics.put("n_distinct", String.valueOf(values * factor));
        return facts.with(statistics);
    }
}

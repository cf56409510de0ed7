package dev.underpin.postgresql.rows;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The laws of all columns. A column that refers to another has its values, whose law is therefore made first; a circle of references is
 * cut where it closes. Where a column that must be unique has too few values, its table gets fewer rows and everything is made again.
 */
final class LawBook {

    private static final int ROUNDS = 6;
    private static final long INVENTED_VALUES = 1_000;

    private final LoadedTables loaded;
    private final RowCounts counts;
    private final KnownColumns known;
    private final AxisChoice axes;
    private final BaseTypes types;
    private final Map<ObjectName, UniqueSets> unique = new HashMap<>();
    private final Map<ColumnName, Optional<Law>> laws = new HashMap<>();
    private final Set<ColumnName> begun = new HashSet<>();
    private final Map<ColumnName, String> remarks = new LinkedHashMap<>();
    private boolean tooFew;

    LawBook(LoadedTables loaded, RowCounts counts, KnownColumns known, BaseTypes types) {
        this.loaded = loaded;
        this.counts = counts;
        this.known = known;
        this.types = types;
        this.axes = new AxisChoice(types);
        loaded.all().forEach(table -> unique.put(table.name(), new UniqueSets(table)));
        for (int round = 0; round == 0 || tooFew && round < ROUNDS; round++) {
            tooFew = false;
            laws.clear();
            loaded.all().forEach(table -> table.columns().forEach(column -> of(table, column)));
        }
    }

    /** Sentences about columns whose values are not as they should be. */
    Collection<String> remarks() {
        return remarks.values();
    }

    UniqueSets unique(Table table) {
        return unique.computeIfAbsent(table.name(), name -> new UniqueSets(table));
    }

    /** Empty where the column is computed, or is left to its default. */
    Optional<Law> of(Table table, Column column) {
        ColumnName name = new ColumnName(table.name(), column.name());
        Optional<Law> made = laws.get(name);
        if (made == null) {
            begun.add(name);
            made = column.generated() != null ? Optional.empty() : make(table, column, name);
            begun.remove(name);
            laws.put(name, made);
        }
        return made;
    }

    private Optional<Law> make(Table table, Column column, ColumnName name) {
        long total = counts.of(table);
        boolean nullable = nullable(column);
        KnownColumn facts = known.adapted(table, column);
        boolean noNulls = !nullable || unique(table).refusesNulls(column);
        long nulls = facts == null || noNulls ? 0 : Math.round(facts.nullFraction() * total);
        boolean alone = unique(table).isAlone(column);
        ReferenceAxis parents = parents(table, column);
        long distinct = alone ? total - nulls : distinct(facts, total, parents);
        Axis axis = parents != null ? parents : axes.of(column.type(), facts, distinct);
        if (axis == null) {
            impossible(table, column, name);
            return Optional.empty();
        }
        if (axis instanceof InventedAxis) {
            remarks.put(name, "The values of " + name + " of type " + column.type() + " are invented.");
        } else if (axis instanceof KnownAxis && distinct > axis.limit()) {
            remarks.put(
                    name,
                    "The values of " + name + " of type " + column.type() + " are the " + axis.limit()
                            + " that statistics hold, repeated; none are invented.");
        }
        Law law = axis.limit() <= axis.start()
                ? new Law(axis, List.of())
                : new LawBuilder(axis, facts, total, total - nulls, distinct, alone).build();
        if (law.rows() < total - nulls && !nullable) {
            counts.limit(table, law.rows() + nulls);
            tooFew = true;
        }
        return Optional.of(law);
    }

    private long distinct(@Nullable KnownColumn facts, long total, @Nullable ReferenceAxis parents) {
        if (facts == null || facts.distinct() == 0) {
            return Math.min(total, parents == null ? INVENTED_VALUES : parents.limit());
        }
        double distinct = facts.distinctOf(total);
        return Math.round(parents != null && facts.distinct() > 0 ? distinct * counts.scale() : distinct);
    }

    private boolean nullable(Column column) {
        return column.nullable() && !types.refusesNull(column.type());
    }

    private void impossible(Table table, Column column, ColumnName name) {
        boolean leftOut = nullable(column) || column.defaultValue() != null;
        if (!leftOut) {
            counts.limit(table, 0);
            tooFew = true;
        }
        remarks.put(
                name,
                "No value of type " + column.type() + " can be made for " + name
                        + (leftOut
                                ? column.defaultValue() != null ? ": it has its default." : ": it is NULL."
                                : ": the table stays empty."));
    }

    private @Nullable ReferenceAxis parents(Table table, Column column) {
        return reference(table, column.name())
                .map(key -> {
                    String referenced =
                            key.referencedColumns().get(key.columns().indexOf(column.name()));
                    List<Law> laws = new ArrayList<>();
                    for (Table parent : loaded.holding(key.referenced())) {
                        Column of = parent.column(referenced).orElse(null);
                        if (of == null || begun.contains(new ColumnName(parent.name(), referenced))) {
                            return null;
                        }
                        of(parent, of).ifPresent(laws::add);
                    }
                    return laws.isEmpty() ? null : new ReferenceAxis(laws);
                })
                .orElse(null);
    }

    /** The reference that decides about a column: one of this column alone where there is one. */
    static Optional<ForeignKey> reference(Table table, String column) {
        return table.foreignKeys()
                .filter(key -> key.columns().contains(column) && !key.period())
                .min(Comparator.comparing(key -> key.columns().size()));
    }
}

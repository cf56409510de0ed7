package dev.underpin.postgresql.rows;

import dev.underpin.model.catalog.CheckConstraint;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.twin.ColumnFacts;
import dev.underpin.model.twin.TwinBundle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of every column, read once. */
final class KnownColumns {

    private final LoadedTables loaded;
    private final Map<ColumnName, KnownColumn> alone = new HashMap<>();
    private final Map<ColumnName, KnownColumn> withPieces = new HashMap<>();
    private final Map<ColumnName, Optional<KnownColumn>> adapted = new HashMap<>();
    private final BaseTypes types;
    private final PartitionKeys keys;

    KnownColumns(TwinBundle bundle, LoadedTables loaded) {
        this.loaded = loaded;
        this.types = new BaseTypes(bundle.catalog());
        this.keys = new PartitionKeys(loaded.byName(), types);
        for (ColumnFacts facts : bundle.columns()) {
            if (facts.position() == 0) {
                (facts.inherited() ? withPieces : alone)
                        .put(new ColumnName(facts.relation(), facts.column()), KnownColumn.of(facts));
            }
        }
    }

    /**
     * With values that the column takes; of columns of which nothing is known, what their conditions and the bounds of partitions tell of them.
     */
    @Nullable
    KnownColumn adapted(Table table, Column column) {
        return adapted.computeIfAbsent(
                        new ColumnName(table.name(), column.name()),
                        name -> Optional.ofNullable(new Adaptation(types.base(column.type()), permitted(table, column))
                                .of(known(table, column))))
                .orElse(null);
    }

    private @Nullable KnownColumn known(Table table, Column column) {
        KnownColumn known = of(table, column);
        return known == null ? keys.of(table, column) : known;
    }

    private Permitted permitted(Table table, Column column) {
        var permitted = new Permitted();
        table.constraints(CheckConstraint.class)
                .map(CheckConstraint::expression)
                .filter(condition -> Mentions.of(table, condition).equals(List.of(column.name())))
                .forEach(permitted::add);
        types.domains(column.type())
                .forEach(domain -> domain.checks().forEach(check -> permitted.add(check.expression())));
        return permitted;
    }

    /** Of a table that is loaded with its pieces it is what is known of all, or else of the first piece. */
    @Nullable
    KnownColumn of(Table table, Column column) {
        ColumnName name = new ColumnName(table.name(), column.name());
        if (table.partitioning() == null) {
            return alone.get(name);
        }
        KnownColumn whole = withPieces.get(name);
        return whole != null
                ? whole
                : loaded.leaves(table)
                        .map(leaf -> alone.get(new ColumnName(leaf.name(), column.name())))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }
}

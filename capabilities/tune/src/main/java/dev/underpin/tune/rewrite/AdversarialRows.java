package dev.underpin.tune.rewrite;

import dev.underpin.engine.TrialRow;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows for the tables of a query that try to tell two ways of writing it apart: tables that are empty or hold one row, NULLs, the same values again, few
 * values that meet. What the tables refuse need not be known here.
 */
final class AdversarialRows {

    private static final int MOST = 6;

    private final ValuePool pool;
    private final List<Table> tables;

    /** @param wanted the tables of the query; those that they refer to are filled too */
    AdversarialRows(Catalog catalog, Set<ObjectName> wanted, ValuePool pool) {
        this.pool = pool;
        var ordered = new LinkedHashSet<Table>();
        wanted.forEach(name -> add(catalog, name, new LinkedHashSet<>(), ordered));
        this.tables = List.copyOf(ordered);
    }

    /** Tables that are referred to come first. */
    private static void add(Catalog catalog, ObjectName name, Set<ObjectName> way, Set<Table> ordered) {
        if (way.add(name)) {
            catalog.table(name).ifPresent(table -> {
                table.foreignKeys().forEach(key -> add(catalog, key.referenced(), way, ordered));
                ordered.add(table);
            });
        }
    }

    List<TrialRow> drawn(Random random) {
        var rows = new ArrayList<TrialRow>();
        int most = 1 + random.nextInt(MOST);
        int few = 1 + random.nextInt(4);
        for (Table table : tables) {
            int wanted = random.nextInt(5) == 0 ? random.nextInt(2) : most;
            TrialRow former = null;
            for (int i = 0; i < wanted; i++) {
                TrialRow row = row(table, i, few, former, random);
                rows.add(row);
                former = row;
            }
        }
        return rows;
    }

    private TrialRow row(Table table, int number, int few, @Nullable TrialRow former, Random random) {
        var values = new LinkedHashMap<String, @Nullable String>();
        for (Column column : table.columns()) {
            if (column.generated() == null) {
                boolean again = former != null && random.nextInt(3) == 0;
                put(values, table, column, again ? former.values() : Map.of(), number, few, random);
            }
        }
        return new TrialRow(table.name(), values);
    }

    private void put(
            Map<String, @Nullable String> values,
            Table table,
            Column column,
            Map<String, @Nullable String> former,
            int number,
            int few,
            Random random) {
        boolean key = table.primaryKey()
                .filter(primary -> primary.columns().equals(List.of(column.name())))
                .isPresent();
        List<String> choice = choice(table, column);
        if (choice.isEmpty()) {
            if (column.nullable()) {
                values.put(column.name(), null);
            }
        } else if (key) {
            values.put(column.name(), choice.get(number % choice.size()));
        } else if (former.containsKey(column.name())) {
            values.put(column.name(), former.get(column.name()));
        } else if (column.nullable() && random.nextInt(4) == 0) {
            values.put(column.name(), null);
        } else {
            // Some databases know few values, so that many rows are alike.
            int from = random.nextInt(choice.size());
            int at = few == 1 ? random.nextInt(Math.min(2, choice.size())) : from;
            values.put(column.name(), choice.get(at));
        }
    }

    private List<String> choice(Table table, Column column) {
        boolean refers = table.foreignKeys().map(ForeignKey::columns).anyMatch(key -> key.contains(column.name()));
        return refers && column.type().family().isNumeric() ? ValuePool.few() : pool.values(column.type());
    }
}

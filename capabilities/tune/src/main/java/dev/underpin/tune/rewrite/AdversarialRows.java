package dev.underpin.tune.rewrite;

import dev.underpin.engine.TrialRow;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

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
        var drawn = new DrawnDatabase(pool, random);
        for (Table table : tables) {
            int rows = random.nextInt(5) == 0 ? random.nextInt(2) : 1 + random.nextInt(MOST);
            for (int i = 0; i < rows; i++) {
                drawn.add(table);
            }
        }
        return drawn.rows();
    }
}

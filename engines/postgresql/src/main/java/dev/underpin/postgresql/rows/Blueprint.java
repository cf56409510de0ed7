package dev.underpin.postgresql.rows;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.twin.TwinBundle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is to be made: for every table and column the law of its values and which row has which. Nothing is asked of a server here. */
final class Blueprint {

    private final LoadedTables loaded;
    private final RowCounts counts;
    private final KnownColumns known;
    private final LawBook laws;
    private final long seed;
    private final Map<ObjectName, DrawBook> draws = new HashMap<>();

    Blueprint(TwinBundle bundle, double scale, long seed) {
        this.seed = seed;
        this.loaded = new LoadedTables(bundle.catalog());
        this.counts = new RowCounts(bundle, loaded, scale);
        this.known = new KnownColumns(bundle, loaded);
        this.laws = new LawBook(loaded, counts, known, new BaseTypes(bundle.catalog()));
    }

    List<TableRows> tables() {
        List<TableRows> tables = new ArrayList<>();
        for (Table table : loaded.all()) {
            tables.add(new TableRows(
                    table, counts.asked(table), counts.of(table), draws(table).columns()));
        }
        return tables;
    }

    /** Sentences about columns whose values are not as they should be. */
    Collection<String> remarks() {
        return laws.remarks();
    }

    LoadedTables loaded() {
        return loaded;
    }

    LawBook laws() {
        return laws;
    }

    long rows(Table table) {
        return counts.of(table);
    }

    @Nullable
    KnownColumn known(Table table, Column column) {
        return known.adapted(table, column);
    }

    /** How many different values so many rows of a column should have by its statistics. */
    double distinct(Table table, Column column, long rows) {
        KnownColumn facts = known.adapted(table, column);
        if (facts == null) {
            return 0;
        }
        double distinct = facts.distinctOf(rows);
        boolean scaled =
                facts.distinct() > 0 && LawBook.reference(table, column.name()).isPresent();
        return Math.min(scaled ? distinct * counts.scale() : distinct, rows * (1 - facts.nullFraction()));
    }

    /** The correlation that a column is known to have with the physical order; keys of which nothing is known rise. */
    double correlation(Table table, Column column) {
        KnownColumn facts = known.adapted(table, column);
        if (facts != null && facts.correlation() != null) {
            return facts.correlation();
        }
        return laws.unique(table).isAlone(column) ? 1 : 0;
    }

    /** Where chance begins for a column. */
    long key(Table table, String column) {
        long key = Permutation.hash(seed, table.name().toString().hashCode());
        return Permutation.hash(key, column.hashCode());
    }

    /** Made when they are first asked for: a reference of several columns asks for those of its parent. */
    DrawBook draws(Table table) {
        DrawBook made = draws.get(table.name());
        if (made == null) {
            made = new DrawBook(this, table);
            draws.put(table.name(), made);
            made.connect();
        }
        return made;
    }
}

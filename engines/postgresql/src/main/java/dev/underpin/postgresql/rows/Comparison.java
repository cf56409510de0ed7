package dev.underpin.postgresql.rows;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.TypeFamily;
import dev.underpin.model.rehearsal.ColumnFit;
import dev.underpin.model.rehearsal.MadeRows;
import dev.underpin.model.rehearsal.MadeTable;
import dev.underpin.model.rehearsal.ReferenceFit;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.postgresql.twin.ArrayText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What ANALYZE finds in the made rows beside what it found in the real ones. */
final class Comparison {

    private final Blueprint blueprint;
    private final LoadedTables loaded;
    private final KnownColumns found;
    private final AxisChoice axes;
    private final Said said;
    private final Map<ObjectName, Double> rows = new HashMap<>();

    Comparison(Blueprint blueprint, TwinBundle made, Said said) {
        this.blueprint = blueprint;
        this.loaded = blueprint.loaded();
        this.found = new KnownColumns(made, loaded);
        this.axes = new AxisChoice(new BaseTypes(made.catalog()));
        this.said = said;
        made.relations().stream()
                .filter(facts -> facts.rows() >= 0)
                .forEach(facts -> rows.put(facts.relation(), facts.rows()));
    }

    MadeRows compare(double scale, long seed, List<TableRows> asked) {
        List<MadeTable> tables = asked.stream().map(this::table).toList();
        return new MadeRows(scale, seed, tables, said.sentences());
    }

    private MadeTable table(TableRows asked) {
        Table table = asked.table();
        long made = Math.round(loaded.leaves(table)
                .mapToDouble(leaf -> rows.getOrDefault(leaf.name(), 0.0))
                .sum());
        if (asked.rows() < asked.asked()) {
            said.add(table.name() + " has " + asked.rows() + " rows instead of " + asked.asked()
                    + ": a column that must be unique or refer to a row has no more values.");
        }
        List<ColumnFit> columns = new ArrayList<>();
        List<ReferenceFit> references = new ArrayList<>();
        for (Column column : table.columns()) {
            KnownColumn wanted = blueprint.known(table, column);
            KnownColumn seen = bare(found.of(table, column), table, column);
            if (wanted != null && seen != null) {
                double expected = blueprint.distinct(table, column, made);
                columns.add(fit(column, wanted, seen, expected, made));
                reference(table, column, wanted, seen, expected, made, references);
            }
        }
        return new MadeTable(table.name(), asked.asked(), made, columns, references);
    }

    private @Nullable KnownColumn bare(@Nullable KnownColumn seen, Table table, Column column) {
        Axis axis = blueprint.laws().of(table, column).map(Law::axis).orElse(null);
        return seen == null || axis == null ? seen : seen.map(axis::bare);
    }

    private ColumnFit fit(Column column, KnownColumn wanted, KnownColumn seen, double expected, long made) {
        double distinct = seen.distinctOf(made);
        return new ColumnFit(
                column.name(),
                distribution(column, wanted, seen),
                seen.nullFraction() - wanted.nullFraction(),
                wanted.distinct() == 0 || expected == distinct ? 1 : distinct / Math.max(expected, 1e-9),
                wanted.correlation() == null || seen.correlation() == null
                        ? null
                        : Double.valueOf(seen.correlation() - wanted.correlation()));
    }

    private @Nullable Double distribution(Column column, KnownColumn asked, KnownColumn found) {
        KnownColumn wanted = alike(column, asked);
        KnownColumn seen = alike(column, found);
        List<String> values = new ArrayList<>(wanted.values());
        values.addAll(seen.values());
        if (wanted.values().isEmpty() || seen.values().isEmpty()) {
            return null;
        }
        var both = new KnownColumn(0, 0, -1, List.of(), List.of(), values, null);
        Axis axis = axes.of(column.type(), both, values.size());
        return axis == null
                ? null
                : Double.valueOf(new Distribution(wanted, axis).distance(new Distribution(seen, axis)));
    }

    /** Arrays are compared by their elements, however these are quoted. */
    private static KnownColumn alike(Column column, KnownColumn facts) {
        return column.type().family() == TypeFamily.ARRAY
                ? facts.map(value -> ArrayText.write(ArrayText.read(value)))
                : facts;
    }

    private static void reference(
            Table table,
            Column column,
            KnownColumn wanted,
            KnownColumn seen,
            double expected,
            long made,
            List<ReferenceFit> references) {
        ForeignKey key = LawBook.reference(table, column.name()).orElse(null);
        double distinct = seen.distinctOf(made);
        if (key != null && key.columns().size() == 1 && expected > 0 && distinct > 0) {
            references.add(new ReferenceFit(
                    column.name(),
                    key.referenced(),
                    made * (1 - wanted.nullFraction()) / expected,
                    made * (1 - seen.nullFraction()) / distinct));
        }
    }
}

package dev.underpin.tune.structure;

import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.tune.StructureAdvice;
import dev.underpin.model.twin.Demand;
import dev.underpin.model.twin.RelationFacts;
import dev.underpin.model.twin.Scan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A query that takes the first few rows of a table in an order, of those whose parent has some value: the order is of the one table and the value of the
 * other, and no index holds both. With the parent's value beside the order one does.
 */
final class CopiedColumn implements StructureRule {

    private static final double LARGE = 100_000;
    private static final double MUCH = 0.02;

    /** So many rows are read for each that is wanted. */
    private static final double MANY = 10;

    /**
     * One such query.
     *
     * @param parent the column that is asked for, of the table that the key refers to
     * @param order the column that the rows are wanted by
     * @param rows of the child for one value
     * @param wanted rows for one call
     * @param copies of a value, where a parent has it
     * @param changes of the parent's column in the workload
     */
    private record Found(
            AskedQuery query,
            Table child,
            ForeignKey key,
            ColumnName parent,
            String order,
            double rows,
            double wanted,
            double copies,
            long changes) {

        private boolean pays() {
            double saved = (rows - wanted) * query.calls();
            return rows >= MANY * wanted && saved >= MANY * changes * copies;
        }
    }

    @Override
    public Stream<StructureAdvice> advice(StructureFacts facts) {
        Map<List<Object>, Found> heaviest = new LinkedHashMap<>();
        facts.tables()
                .filter(table ->
                        facts.size(table).filter(size -> size.rows() >= LARGE).isPresent())
                .flatMap(table -> facts.uses(table)
                        .filter(use -> use.getKey().weight() >= MUCH && isFirstOfOrder(use.getKey(), use.getValue()))
                        .flatMap(use -> found(facts, table, use)))
                .filter(Found::pays)
                .forEach(found -> heaviest.putIfAbsent(List.of(found.child().name(), found.parent()), found));
        return heaviest.values().stream().map(CopiedColumn::advice);
    }

    private static boolean isFirstOfOrder(AskedQuery query, Scan scan) {
        return !scan.written()
                && !scan.orders().isEmpty()
                && query.calls() > 0
                && query.rows() >= 0
                && query.text().toLowerCase(Locale.ROOT).matches("(?s).*\\b(limit|fetch)\\b.*");
    }

    private static Stream<Found> found(StructureFacts facts, Table child, Map.Entry<AskedQuery, Scan> use) {
        AskedQuery query = use.getKey();
        Scan scan = use.getValue();
        return child.foreignKeys()
                .filter(key -> key.columns().size() == 1
                        && isJoined(scan, key.columns().getFirst()))
                .flatMap(key -> facts.tables()
                        .filter(parent -> parent.name().equals(key.referenced()))
                        .flatMap(parent -> query.scans().stream()
                                .filter(other -> other.table().equals(parent.name()))
                                .flatMap(other -> other.demands().stream())
                                .filter(demand -> demand.kind() == Demand.Kind.EQUAL && !demand.joined())
                                .flatMap(demand -> Stream.ofNullable(demand.column()))
                                .filter(column -> !key.referencedColumns().contains(column))
                                .flatMap(column -> found(facts, query, scan, child, key, parent, column))));
    }

    private static boolean isJoined(Scan scan, String column) {
        return scan.demands().stream()
                .anyMatch(demand ->
                        demand.kind() == Demand.Kind.EQUAL && demand.joined() && column.equals(demand.column()));
    }

    private static Stream<Found> found(
            StructureFacts facts,
            AskedQuery query,
            Scan scan,
            Table child,
            ForeignKey key,
            Table parent,
            String column) {
        double parents = facts.size(parent).map(RelationFacts::rows).orElse(0.0);
        OptionalDouble counted = facts.number(parent, column, "n_distinct");
        if (parents < 1 || counted.isEmpty()) {
            return Stream.empty();
        }
        double values = counted.getAsDouble() < 0 ? -counted.getAsDouble() * parents : counted.getAsDouble();
        double rows = facts.size(child).orElseThrow().rows();
        return Stream.of(new Found(
                query,
                child,
                key,
                new ColumnName(parent.name(), column),
                scan.orders().getFirst().getFirst().text(),
                rows / Math.max(1, values),
                Math.max(1.0, (double) query.rows() / query.calls()),
                rows / parents,
                changes(facts, parent, column)));
    }

    private static long changes(StructureFacts facts, Table parent, String column) {
        return facts.uses(parent)
                .filter(use ->
                        use.getValue().written() && use.getKey().changed().contains(column))
                .mapToLong(use -> use.getKey().calls())
                .sum();
    }

    private static StructureAdvice advice(Found found) {
        String child = found.child().name().name();
        String parent = found.parent().table().name();
        String column = found.parent().column();
        String reference = found.key().columns().getFirst();
        String key = found.key().referencedColumns().stream().findFirst().orElse("its key");
        return new StructureAdvice(
                StructureAdvice.Kind.COPIED_COLUMN,
                found.child().name(),
                "Keep " + column + " of " + parent + " in it as well, and index (" + column + ", " + found.order()
                        + "): " + found.query().beginning(),
                List.of(
                        String.format(
                                Locale.ROOT,
                                "The value is of %s and the order of %s: of about %,.0f rows for one value %,.0f are wanted. The query takes %.0f %% of the workload.",
                                parent,
                                child,
                                found.rows(),
                                found.wanted(),
                                100 * found.query().weight()),
                        String.format(
                                Locale.ROOT,
                                "A value is kept %,.0f times for each row of %s; the workload changes it %,d times, and reads %,.0f rows in vain.",
                                found.copies(),
                                parent,
                                found.changes(),
                                (found.rows() - found.wanted()) * found.query().calls())),
                List.of(),
                List.of(
                        "A foreign key (" + reference + ", " + column + ") to a unique (" + key + ", " + column
                                + ") with ON UPDATE CASCADE keeps both equal, whoever writes.",
                        "Add the column without a value, let writes set it, fill it in batches, then index it."));
    }
}

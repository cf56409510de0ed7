package dev.underpin.tune.structure;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.PrimaryKey;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.TypeFamily;
import dev.underpin.model.catalog.UniqueConstraint;
import dev.underpin.model.snapshot.TableStatistics;
import dev.underpin.model.tune.StructureAdvice;
import dev.underpin.model.twin.Demand;
import dev.underpin.model.twin.Scan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A large table whose rows lie in the order of a time, and of which queries want a span of that time, or old rows are deleted by it: in pieces by
 * time, the former read a piece and the latter become the drop of one. Nothing is said where others refer to the table, for
 * they would have to name the time as well.
 */
final class PartitionByTime implements StructureRule {

    private static final double MANY_ROWS = 50_000_000;
    private static final long MANY_BYTES = 10L << 30;
    private static final double IN_ORDER = 0.9;
    private static final double REWRITTEN = 0.1;

    /** Of what its queries weigh. */
    private static final double MOST = 0.5;

    private static final Set<TypeFamily> TIMES =
            Set.of(TypeFamily.TIMESTAMP, TypeFamily.TIMESTAMP_WITH_ZONE, TypeFamily.DATE);

    @Override
    public Stream<StructureAdvice> advice(StructureFacts facts) {
        return facts.tables()
                .filter(table -> facts.size(table)
                        .filter(size -> size.rows() >= MANY_ROWS || size.pages() * StructureFacts.PAGE >= MANY_BYTES)
                        .isPresent())
                .filter(table -> facts.referring(table).isEmpty())
                .filter(table -> facts.counts(table)
                        .filter(count -> count.updated() <= REWRITTEN * Math.max(1, count.inserted()))
                        .isPresent())
                .flatMap(table -> clock(facts, table)
                        .flatMap(column -> span(facts, table, column).map(span -> advice(facts, table, column, span)))
                        .stream());
    }

    private static Optional<Column> clock(StructureFacts facts, Table table) {
        return table.columns().stream()
                .filter(column -> TIMES.contains(column.type().family()))
                .filter(column ->
                        facts.number(table, column.name(), "correlation").orElse(0) >= IN_ORDER)
                .filter(column -> share(facts, table, column) >= MOST || isDeletedBy(facts, table, column))
                .max(Comparator.comparingDouble(column -> share(facts, table, column)));
    }

    private static boolean isAskedFor(Scan scan, Column column) {
        return scan.demands().stream()
                .anyMatch(demand -> demand.kind() == Demand.Kind.RANGE
                        && !demand.joined()
                        && column.name().equals(demand.column()));
    }

    private static double share(StructureFacts facts, Table table, Column column) {
        double all = facts.uses(table).mapToDouble(use -> use.getKey().weight()).sum();
        double asked = facts.uses(table)
                .filter(use -> isAskedFor(use.getValue(), column))
                .mapToDouble(use -> use.getKey().weight())
                .sum();
        return all <= 0 ? 0 : asked / all;
    }

    private static boolean isDeletedBy(StructureFacts facts, Table table, Column column) {
        return facts.uses(table)
                .anyMatch(use -> use.getValue().written()
                        && use.getKey().text().strip().regionMatches(true, 0, "DELETE", 0, 6)
                        && isAskedFor(use.getValue(), column));
    }

    private static Optional<TimeSpan> span(StructureFacts facts, Table table, Column column) {
        return facts.column(table, column.name())
                .flatMap(statistics -> TimeSpan.of(statistics.statistics().get("histogram_bounds")));
    }

    private static StructureAdvice advice(StructureFacts facts, Table table, Column column, TimeSpan span) {
        double rows = facts.size(table).orElseThrow().rows();
        long bytes = facts.size(table).orElseThrow().pages() * StructureFacts.PAGE;
        TimeSpan.Piece piece = span.piece(bytes);
        long indexBytes = facts.counts(table).map(TableStatistics::indexBytes).orElse(0L);
        var figures = new ArrayList<String>(List.of(
                String.format(
                        Locale.ROOT,
                        "%,.0f rows in %.1f GB over %,.0f days: %,.0f pieces of about %,.0f rows, one a %s.",
                        rows,
                        bytes / 1e9,
                        span.days(),
                        Math.ceil(span.days() / piece.days()),
                        rows * piece.days() / span.days(),
                        piece.word()),
                String.format(
                        Locale.ROOT,
                        "%.0f %% of what its queries weigh compares %s by range, and its rows lie in that order (correlation %.2f).",
                        100 * share(facts, table, column),
                        column.name(),
                        facts.number(table, column.name(), "correlation").orElse(0)),
                String.format(
                        Locale.ROOT,
                        "The move copies %.1f GB, and builds %.1f GB of indexes, beside what is there.",
                        bytes / 1e9,
                        indexBytes / 1e9)));
        if (isDeletedBy(facts, table, column)) {
            figures.add("Old rows are deleted by " + column.name()
                    + ": that becomes the drop of a piece, which writes nothing and leaves nothing for VACUUM.");
        }
        return new StructureAdvice(
                StructureAdvice.Kind.PARTITIONING,
                table.name(),
                "Keep it in pieces by " + column.name() + ", one a " + piece.word() + ".",
                figures,
                List.of(),
                conditions(facts, table, column));
    }

    private static List<String> conditions(StructureFacts facts, Table table, Column column) {
        var conditions = new ArrayList<String>();
        Stream.concat(
                        table.constraints(PrimaryKey.class).map(PrimaryKey::columns),
                        table.constraints(UniqueConstraint.class).map(UniqueConstraint::columns))
                .filter(columns -> !columns.contains(column.name()))
                .forEach(columns -> conditions.add("The key (" + String.join(", ", columns) + ") has to become ("
                        + facts.phrasing()
                                .columns(Stream.concat(columns.stream(), Stream.of(column.name()))
                                        .toList())
                        + "): unique within a piece only, so its values must come from one source."));
        if (column.nullable()) {
            conditions.add(column.name() + " can be NULL: rows without it would all be in the default piece.");
        }
        conditions.add("Queries that do not compare " + column.name() + " look into every piece.");
        conditions.add("Somebody has to make the next piece in time.");
        conditions.add(
                "Write the table as it is to be (PARTITION BY RANGE ("
                        + facts.phrasing().quote(column.name())
                        + ")) into a schema file: underpin plan SOURCE --to it plans the move, copied in batches beside the running application.");
        return conditions;
    }
}

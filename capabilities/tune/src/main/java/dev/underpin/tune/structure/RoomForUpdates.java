package dev.underpin.tune.structure;

import dev.underpin.model.catalog.Table;
import dev.underpin.model.snapshot.TableStatistics;
import dev.underpin.model.tune.StructureAdvice;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of which updates change nothing that an index holds, and find no room beside the former row all the same: all its indexes are then written. */
final class RoomForUpdates implements StructureRule {

    private static final long MANY = 10_000;
    private static final double MOSTLY_HOT = 0.8;
    private static final double WIDE = 2_000;
    private static final int LEAST = 70;

    @Override
    public Stream<StructureAdvice> advice(StructureFacts facts) {
        return facts.tables()
                .filter(table -> !table.options().containsKey("fillfactor")
                        && !table.indexes().isEmpty())
                .filter(table -> facts.counts(table)
                        .filter(count -> count.updated() >= MANY
                                && count.hotUpdates() < MOSTLY_HOT * count.updated()
                                && width(facts, table, count) < WIDE)
                        .isPresent())
                .filter(table -> changesNothingIndexed(facts, table))
                .map(table -> advice(facts, table, facts.counts(table).orElseThrow()));
    }

    private static boolean changesNothingIndexed(StructureFacts facts, Table table) {
        Set<String> changed = facts.uses(table)
                .filter(use -> use.getValue().written())
                .flatMap(use -> use.getKey().changed().stream())
                .collect(Collectors.toSet());
        return !changed.isEmpty()
                && table.indexes().stream()
                        .noneMatch(index -> changed.stream()
                                .anyMatch(column -> index.include().contains(column)
                                        || index.keys().stream()
                                                .anyMatch(key -> key.text().contains(column))
                                        || index.predicate() != null
                                                && index.predicate().contains(column)));
    }

    private static double width(StructureFacts facts, Table table, TableStatistics count) {
        double pages = facts.size(table).map(size -> (double) size.pages()).orElse(0.0);
        return pages * StructureFacts.PAGE / Math.max(1, count.rows());
    }

    private static StructureAdvice advice(StructureFacts facts, Table table, TableStatistics count) {
        double width = width(facts, table, count);
        // Room for two more rows in each page, in steps of five.
        int factor = (int) Math.max(LEAST, 5 * Math.floor((100 - 200 * width / StructureFacts.PAGE) / 5));
        long pages = facts.size(table).orElseThrow().pages();
        return new StructureAdvice(
                StructureAdvice.Kind.FILLFACTOR,
                table.name(),
                "Leave room in its pages for rows that change: fillfactor " + factor + ".",
                List.of(
                        String.format(
                                Locale.ROOT,
                                "%.0f %% of %,d updates stayed beside the former row (HOT), though those of the workload change nothing that its indexes hold: each of the others wrote an entry into each of %d indexes.",
                                100.0 * count.hotUpdates() / count.updated(),
                                count.updated(),
                                table.indexes().size()),
                        String.format(
                                Locale.ROOT,
                                "A row takes %.0f bytes, so two more of them need %.1f %% of a page; the table grows by %.0f MB once all pages have that room.",
                                width,
                                200 * width / StructureFacts.PAGE,
                                pages * StructureFacts.PAGE * (100.0 / factor - 1) / 1e6)),
                List.of("ALTER TABLE " + facts.phrasing().quote(table.name()) + " SET (fillfactor = " + factor + ")"),
                List.of(
                        "Only pages that are filled from then on have it; those of today get it as their rows move on.",
                        "Transactions that stay open for long keep the former rows in their place, and no room helps: look for those first."));
    }
}

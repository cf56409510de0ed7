package dev.underpin.tune.structure;

import dev.underpin.model.catalog.Table;
import dev.underpin.model.snapshot.TableStatistics;
import dev.underpin.model.tune.StructureAdvice;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A table so large that a fifth of it must be dead before autovacuum comes, and that many rows of it do die. */
final class VacuumOfLarge implements StructureRule {

    private static final long LARGE = 10_000_000;

    /** The server's own. */
    private static final double SHARE = 0.2;

    private static final double BUSY = 0.01;
    private static final long WANTED = 1_000_000;

    @Override
    public Stream<StructureAdvice> advice(StructureFacts facts) {
        return facts.tables()
                .filter(table -> table.options().keySet().stream().noneMatch(option -> option.startsWith("autovacuum")))
                .filter(table -> facts.counts(table)
                        .filter(count -> count.rows() >= LARGE && dying(count) >= BUSY * count.rows())
                        .isPresent())
                .map(table -> advice(facts, table, facts.counts(table).orElseThrow()));
    }

    private static long dying(TableStatistics count) {
        return count.deleted() + count.updated() - count.hotUpdates();
    }

    private static StructureAdvice advice(StructureFacts facts, Table table, TableStatistics count) {
        double share = Math.max(0.001, Math.min(0.05, (double) WANTED / count.rows()));
        String rounded = String.format(Locale.ROOT, "%.3f", share).replaceAll("0+$", "");
        return new StructureAdvice(
                StructureAdvice.Kind.AUTOVACUUM,
                table.name(),
                "Let autovacuum come sooner, and take less at a time.",
                List.of(
                        String.format(
                                Locale.ROOT,
                                "Of %,d rows, autovacuum waits for %,.0f dead ones (a fifth, the default); %,d have died since the counts began, and %,d are dead now.",
                                count.rows(),
                                SHARE * count.rows(),
                                dying(count),
                                Math.max(0, count.deadRows())),
                        String.format(Locale.ROOT, "With %s it comes at %,.0f.", rounded, share * count.rows())),
                List.of("ALTER TABLE " + facts.phrasing().quote(table.name())
                        + " SET (autovacuum_vacuum_scale_factor = " + rounded + ", autovacuum_analyze_scale_factor = "
                        + rounded + ")"),
                List.of("Where the server's own setting is not 0.2, reckon with that."));
    }
}

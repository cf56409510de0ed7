package dev.underpin.tune.structure;

import dev.underpin.model.catalog.Table;
import dev.underpin.model.tune.StructureAdvice;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A table of which the planner has never been told anything: it plans by a guess. */
final class NeverAnalysed implements StructureRule {

    private static final long SOME_PAGES = 10;

    @Override
    public Stream<StructureAdvice> advice(StructureFacts facts) {
        return facts.tables()
                .filter(table -> facts.uses(table).findAny().isPresent())
                .filter(table -> facts.size(table)
                        .filter(size -> size.rows() < 0 && size.pages() > SOME_PAGES)
                        .isPresent())
                .filter(table -> !facts.hasColumnStatistics(table))
                .map(table -> advice(facts, table));
    }

    private static StructureAdvice advice(StructureFacts facts, Table table) {
        long pages = facts.size(table).orElseThrow().pages();
        return new StructureAdvice(
                StructureAdvice.Kind.STATISTICS,
                table.name(),
                "Analyse it: the planner knows nothing of its rows and its columns.",
                List.of(String.format(
                        Locale.ROOT,
                        "It has %,d pages, has never been analysed, and %d queries of the workload use it.",
                        pages,
                        facts.uses(table).count())),
                List.of("ANALYZE " + facts.phrasing().quote(table.name())),
                List.of("Tune again behind it: what is said here of its queries rests on guesses."));
    }
}

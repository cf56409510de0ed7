package dev.underpin.review.rule;

import dev.underpin.engine.Ability;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.TableKind;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.snapshot.TableStatistics;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import dev.underpin.review.Volume;
import java.util.List;
import java.util.stream.Stream;

/** A table that the planner knows nothing about. */
public final class StaleStatistics implements Rule {

    private static final long SMALL = 10_000;

    private static final Card CARD = CardText.of(StaleStatistics.class, "Table never analyzed", Severity.MEDIUM)
            .needs(Need.CATALOG, Need.STATISTICS)
            .when(
                    "More than 10,000 rows were written to a table that holds more than 10,000, it was never analyzed, and"
                            + " the planner has no statistics of any of its columns.")
            .effect("The planner guesses: joins in the wrong order, indexes passed over or used where they hurt.")
            .instead("Analyze it now, and find out why autovacuum does not.")
            .links("https://www.postgresql.org/docs/current/routine-vacuuming.html#VACUUM-FOR-STATISTICS");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return context.has(Ability.USAGE_COUNTERS)
                ? context.tables()
                        .filter(table -> table.kind() == TableKind.ORDINARY)
                        .flatMap(table -> context
                                .statistics(table)
                                .filter(statistics -> isUnknown(context, table, statistics))
                                .map(statistics -> finding(context, table, statistics))
                                .stream())
                : Stream.empty();
    }

    /** After a crash the counters are gone and the planner's statistics are not: both have to be missing. */
    private static boolean isUnknown(ReviewContext context, Table table, TableStatistics statistics) {
        return statistics.lastAnalyze() == null
                && statistics.rows() > SMALL
                && statistics.writes() > SMALL
                && table.columns().stream()
                        .noneMatch(column -> context.statistics(table, column).isPresent());
    }

    private Finding finding(ReviewContext context, Table table, TableStatistics statistics) {
        String setting = table.options().getOrDefault("autovacuum_enabled", "true");
        boolean off = setting.equals("false") || setting.equals("off");
        boolean allOff = "off".equals(context.snapshot().server().settings().get("autovacuum"));
        return finding(Subject.table(table.name()), table.name().name() + " has never been analyzed.")
                .consequence("The planner knows nothing of its " + Volume.count(statistics.rows()) + " rows.")
                .evidence(Evidence.observed(
                        Volume.count(statistics.writes()) + " row writes counted, no analysis"
                                + (off ? ", and autovacuum is off for it." : allOff ? ", and autovacuum is off." : "."),
                        "SELECT n_live_tup, n_mod_since_analyze, last_analyze, last_autoanalyze FROM pg_stat_all_tables"
                                + " WHERE relid = "
                                + context.phrasing().literal(context.phrasing().quote(table.name())) + "::regclass"))
                .remedy(
                        "Analyze it." + (off || allOff ? " Switch autovacuum on, or analyze after each load." : ""),
                        List.of("ANALYZE " + context.phrasing().quote(table.name())));
    }
}

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

/** A table in which deleted and outdated rows take the room of living ones. */
public final class DeadRows implements Rule {

    private static final long FEW = 10_000;
    private static final double SHARE = 0.2;

    private static final Card CARD = CardText.of(DeadRows.class, "Many dead rows", Severity.MEDIUM)
            .needs(Need.CATALOG, Need.STATISTICS)
            .when("More than 10,000 dead rows, and more than 20 % of all rows, dead and living.")
            .effect("Every scan reads them, the cache holds them, and indexes keep pointing at them.")
            .instead(
                    "Vacuum, and find out what holds it back: long transactions, replication slots, a table too large for"
                            + " the default thresholds.")
            .links("https://www.postgresql.org/docs/current/routine-vacuuming.html#VACUUM-FOR-SPACE-RECOVERY");

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
                                .filter(statistics -> statistics.deadRows() > FEW && share(statistics) > SHARE)
                                .map(statistics -> finding(context, table, statistics))
                                .stream())
                : Stream.empty();
    }

    private static double share(TableStatistics statistics) {
        double all = (double) statistics.deadRows() + Math.max(0, statistics.rows());
        return statistics.deadRows() / all;
    }

    private Finding finding(ReviewContext context, Table table, TableStatistics statistics) {
        String settings = table.options().entrySet().stream()
                .filter(option -> option.getKey().startsWith("autovacuum"))
                .map(option -> option.getKey() + " = " + option.getValue())
                .sorted()
                .findFirst()
                .map(setting -> " Its own setting is " + setting + ".")
                .orElse("");
        return finding(
                        Subject.table(table.name()),
                        table.name().name() + " holds " + Volume.count(statistics.deadRows()) + " dead rows, "
                                + Volume.percent(share(statistics)) + " of all.")
                .consequence(Volume.bytes((long) (statistics.bytes() * share(statistics))) + " of its "
                        + Volume.bytes(statistics.bytes()) + " are theirs, if they are as wide as the rest.")
                .evidence(Evidence.observed(
                        (statistics.lastVacuum() == null
                                        ? "Never vacuumed since the counters began."
                                        : "Last vacuumed at " + statistics.lastVacuum() + ".")
                                + settings,
                        "SELECT n_live_tup, n_dead_tup, last_vacuum, last_autovacuum FROM pg_stat_all_tables WHERE relid = "
                                + context.phrasing().literal(context.phrasing().quote(table.name())) + "::regclass"))
                .remedy(
                        "Vacuum it. If the dead rows stay, look for transactions that have been open for hours.",
                        List.of("VACUUM (ANALYZE) " + context.phrasing().quote(table.name())));
    }
}

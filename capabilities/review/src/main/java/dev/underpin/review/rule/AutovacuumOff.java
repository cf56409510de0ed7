package dev.underpin.review.rule;

import dev.underpin.model.catalog.Persistence;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.snapshot.TableStatistics;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import dev.underpin.review.Volume;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A table whose dead rows nobody removes. */
public final class AutovacuumOff implements Rule {

    private static final Set<String> OFF = Set.of("false", "off", "0", "no", "f");

    private static final Card CARD = CardText.of(AutovacuumOff.class, "Autovacuum switched off", Severity.HIGH)
            .when(
                    "A table that survives crashes has autovacuum_enabled switched off. Partitions are looked at as well.")
            .effect(
                    "Dead rows stay, the planner's statistics grow old, and in the end the server freezes the whole table at once,"
                            + " at a time of its own choosing.")
            .instead("Let it run again; where it came too seldom or too hard, tune its thresholds for this table.")
            .links("https://www.postgresql.org/docs/current/routine-vacuuming.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return context.catalog()
                .tables()
                .filter(table -> table.persistence() == Persistence.PERMANENT)
                .filter(table -> OFF.contains(
                        table.options().getOrDefault("autovacuum_enabled", "").toLowerCase(Locale.ROOT)))
                .map(table -> finding(context, table));
    }

    private Finding finding(ReviewContext context, Table table) {
        long dead = context.statistics(table).map(TableStatistics::deadRows).orElse(-1L);
        return finding(
                        Subject.table(table.name()),
                        "Autovacuum is switched off for " + table.name().name() + ".")
                .consequence(
                        dead > 0
                                ? Volume.count(dead) + " dead rows are waiting beside about "
                                        + Volume.count(context.rows(table)) + " live ones."
                                : context.volume(table))
                .evidence(Evidence.observed(
                        "autovacuum_enabled is " + table.options().get("autovacuum_enabled")
                                + " in its storage options.",
                        "SELECT n_dead_tup, last_vacuum, last_analyze FROM pg_stat_all_tables WHERE relid = "
                                + context.phrasing().literal(context.phrasing().quote(table.name())) + "::regclass"))
                .remedy(
                        "Switch it on again.",
                        List.of("ALTER TABLE " + context.phrasing().quote(table.name())
                                + " RESET (autovacuum_enabled)"));
    }
}

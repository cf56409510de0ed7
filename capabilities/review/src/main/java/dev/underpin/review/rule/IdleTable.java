package dev.underpin.review.rule;

import dev.underpin.engine.Ability;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.snapshot.TableStatistics;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** A table with rows that nobody reads. */
public final class IdleTable implements Rule {

    private static final long USED_DATABASE = 100;
    private static final Duration WEEK = Duration.ofDays(7);

    private static final Card CARD = CardText.of(IdleTable.class, "Table that nobody reads", Severity.LOW)
            .needs(Need.CATALOG, Need.STATISTICS)
            .when(
                    "A table with rows that no other table refers to was not scanned once, with or without an index, since"
                            + " the counters began, while the database was in use. Silent where they began less than a week ago.")
            .effect("It is backed up, vacuumed, migrated and asked about for nobody.")
            .instead("Ask its owner; move it to an archive or drop it.")
            .links("https://www.postgresql.org/docs/current/monitoring-stats.html#MONITORING-PG-STAT-ALL-TABLES-VIEW");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return context.has(Ability.USAGE_COUNTERS) && isInUse(context)
                ? context.tables()
                        .filter(table ->
                                context.relations().referencing(table.name()).isEmpty())
                        .flatMap(table -> context
                                .statistics(table)
                                .filter(IdleTable::isIdle)
                                .map(statistics -> finding(context, table, statistics))
                                .stream())
                : Stream.empty();
    }

    private static boolean isInUse(ReviewContext context) {
        Instant since = context.statistics().countersSince();
        Instant now = context.snapshot().provenance().takenAt();
        boolean young =
                since != null && now != null && Duration.between(since, now).compareTo(WEEK) < 0;
        long scans = context.statistics().tables().stream()
                .mapToLong(table -> Math.max(0, table.sequentialScans()) + Math.max(0, table.indexScans()))
                .sum();
        return !young && scans >= USED_DATABASE;
    }

    private static boolean isIdle(TableStatistics statistics) {
        return statistics.rows() > 0 && statistics.sequentialScans() == 0 && statistics.indexScans() <= 0;
    }

    private Finding finding(ReviewContext context, Table table, TableStatistics statistics) {
        Instant since = context.statistics().countersSince();
        boolean written = statistics.writes() > 0;
        return finding(
                        Subject.table(table.name()),
                        table.name().name() + " has not been read "
                                + (since == null ? "since the counters began." : "since " + since + "."))
                .confidence(Confidence.LIKELY)
                .consequence(context.volume(table))
                .evidence(Evidence.observed(
                        "0 scans counted on this server.",
                        "SELECT seq_scan, idx_scan, n_tup_ins, n_tup_upd, n_tup_del FROM pg_stat_all_tables WHERE relid = "
                                + context.phrasing().literal(context.phrasing().quote(table.name())) + "::regclass"))
                .choice(
                        "Find out whether anybody needs it.",
                        "Drop it, after asking the replicas and waiting for a whole business cycle.",
                        written
                                ? "Keep it as the record it is, and say in a comment who would read it and when."
                                : "Keep it, and say in a comment what for.");
    }
}

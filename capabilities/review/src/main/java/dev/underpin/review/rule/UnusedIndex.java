package dev.underpin.review.rule;

import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.snapshot.IndexStatistics;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import dev.underpin.review.Volume;
import java.util.stream.Stream;

/** An index that is written to and never read. */
public final class UnusedIndex implements Rule {

    private static final long SMALL_BYTES = 1 << 20;

    private static final Card CARD = CardText.of(UnusedIndex.class, "Unused index", Severity.MEDIUM)
            .needs(Need.CATALOG, Need.STATISTICS)
            .when(
                    "An index of more than 1 MB that neither a constraint nor a foreign key needs has not been scanned since the"
                            + " counters began, while the table was read.")
            .effect("Every write keeps it up to date and no query profits.")
            .instead(
                    "Drop it, once the counters cover a full business cycle and the replicas agree: each server counts for"
                            + " itself.")
            .links("https://www.postgresql.org/docs/current/monitoring-stats.html#MONITORING-PG-STAT-ALL-INDEXES-VIEW");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return context.tables()
                .filter(table -> isRead(context, table))
                .flatMap(table -> table.indexes().stream()
                        .filter(index -> !index.unique() && !index.backsConstraint())
                        .filter(index -> table.foreignKeys()
                                .noneMatch(key -> index.leadingColumns()
                                        .contains(key.columns().getFirst())))
                        .flatMap(index -> unused(context, table, index)));
    }

    private static boolean isRead(ReviewContext context, Table table) {
        return context.statistics(table)
                .filter(statistics -> statistics.sequentialScans() + statistics.indexScans() > 0)
                .isPresent();
    }

    private Stream<Finding> unused(ReviewContext context, Table table, Index index) {
        var name = new ObjectName(table.name().schema(), index.name());
        return context
                .statistics(name)
                .filter(statistics -> statistics.scans() == 0 && statistics.bytes() > SMALL_BYTES)
                .map(statistics -> finding(context, table, index, name, statistics))
                .stream();
    }

    private Finding finding(
            ReviewContext context, Table table, Index index, ObjectName name, IndexStatistics statistics) {
        var since = context.statistics().countersSince();
        return finding(
                        Subject.part(Subject.Kind.INDEX, table.name(), index.name()),
                        index.name() + " has never been read "
                                + (since == null ? "since the counters began." : "since " + since + "."))
                .confidence(Confidence.LIKELY)
                .consequence(
                        "It takes " + Volume.bytes(statistics.bytes()) + " and is kept up to date by every write to "
                                + table.name().name() + ".")
                .evidence(Evidence.observed(
                        "0 scans counted on this server.",
                        "SELECT idx_scan, pg_size_pretty(pg_relation_size(indexrelid)) FROM pg_stat_all_indexes"
                                + " WHERE indexrelid = "
                                + context.phrasing().literal(context.phrasing().quote(name))
                                + "::regclass"))
                .remedy(
                        "Drop it, after asking the replicas and waiting for a whole business cycle.",
                        context.phrasing().dropIndex(name));
    }
}

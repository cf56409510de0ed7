package dev.underpin.review.rule;

import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
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
import org.jspecify.annotations.Nullable;

/** Rows so old that the server will have to stop writing, unless they are frozen first. */
public final class WraparoundAge implements Rule {

    /** Transactions after which the server refuses to write, less three million. */
    private static final long STOP = Integer.MAX_VALUE;

    private static final long DEFAULT_LIMIT = 200_000_000;
    private static final double LATE = 1.25;

    private static final Card CARD = CardText.of(WraparoundAge.class, "Transaction numbers running out", Severity.HIGH)
            .needs(Need.CATALOG, Need.STATISTICS)
            .when(
                    "The oldest row of a table, or of the database, is older than autovacuum_freeze_max_age by a quarter, or"
                            + " three quarters of the way to the stop at two billion transactions are gone. Medium below half of"
                            + " the way, high above, a blocker above three quarters.")
            .effect("The forced vacuum that should have come is failing or held back. At the end of the way the server"
                    + " refuses every write until it is done.")
            .instead("Remove what holds the vacuum back, then freeze the oldest tables by hand, outside of busy hours.")
            .links("https://www.postgresql.org/docs/current/routine-vacuuming.html#VACUUM-FOR-WRAPAROUND");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        List<Finding> tables = context.tables()
                .flatMap(table -> context
                        .statistics(table)
                        .filter(statistics -> isLate(statistics.transactionAge(), limit(context, table)))
                        .map(statistics -> ofTable(context, table, statistics))
                        .stream())
                .toList();
        long age = context.statistics().oldestTransactionAge();
        return tables.isEmpty() && isLate(age, setting(context)) ? Stream.of(ofDatabase(age)) : tables.stream();
    }

    private static boolean isLate(long age, long limit) {
        return age > limit * LATE || age > 0.75 * STOP;
    }

    private static long setting(ReviewContext context) {
        return number(
                context.snapshot().server().settings().getOrDefault("autovacuum_freeze_max_age", ""), DEFAULT_LIMIT);
    }

    private static long limit(ReviewContext context, Table table) {
        long setting = setting(context);
        return Math.min(setting, number(table.options().getOrDefault("autovacuum_freeze_max_age", ""), setting));
    }

    private static long number(String text, long otherwise) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : otherwise;
    }

    private static Severity severity(long age) {
        double way = (double) age / STOP;
        return way > 0.75 ? Severity.BLOCKER : way > 0.5 ? Severity.HIGH : Severity.MEDIUM;
    }

    private Finding ofTable(ReviewContext context, Table table, TableStatistics statistics) {
        long age = statistics.transactionAge();
        String name = context.phrasing().quote(table.name());
        return finding(
                        Subject.table(table.name()),
                        table.name().name() + " holds rows that are about " + rounded(age) + " transactions old.")
                .severity(severity(age))
                .consequence(way(age))
                .evidence(Evidence.observed(
                        "They should have been frozen at " + Volume.count(limit(context, table)) + ".",
                        "SELECT age(relfrozenxid) FROM pg_class WHERE oid = "
                                + context.phrasing().literal(name) + "::regclass"))
                .remedy(
                        "End old transactions, prepared ones and replication slots that nobody reads, then freeze.",
                        List.of("VACUUM (FREEZE, VERBOSE) " + name));
    }

    private Finding ofDatabase(long age) {
        return finding(
                        Subject.database(),
                        "The oldest rows of the database are about " + rounded(age) + " transactions old.")
                .severity(severity(age))
                .consequence(way(age))
                .evidence(Evidence.observed(
                        "None of the tables reviewed is that old: look at partitions, at out-of-line storage and at the system's"
                                + " own tables.",
                        "SELECT oid::regclass, age(relfrozenxid) FROM pg_class WHERE relfrozenxid <> '0'"
                                + " ORDER BY age(relfrozenxid) DESC LIMIT 10"))
                .advice(
                        "End old transactions, prepared ones and replication slots that nobody reads, then VACUUM (FREEZE)"
                                + " the tables that the query names.");
    }

    private static @Nullable String way(long age) {
        double way = (double) age / STOP;
        return way < 0.01
                ? null
                : Volume.percent(way) + " of the way to the transaction at which the server stops writing are gone.";
    }

    /** Two digits: {@code 250,000,000}. */
    private static String rounded(long age) {
        long unit = Math.max(1, (long) Math.pow(10, Math.floor(Math.log10((double) Math.max(1, age))) - 1));
        return Volume.count(Math.round((double) age / unit) * unit);
    }
}

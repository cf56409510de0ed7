package dev.underpin.review.rule;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ReferentialAction;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.Retention;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import java.util.List;
import java.util.stream.Stream;

/** A table whose rows must go in time, and that gives nobody the means to find them. */
public final class RetentionWithoutMeans implements Rule {

    private static final long SMALL = 10_000;

    private static final Card CARD = CardText.of(
                    RetentionWithoutMeans.class, "Retention that the table has no means for", Severity.MEDIUM)
            .needs(Need.CATALOG, Need.POLICY)
            .when(
                    "The policy file says how long a table's rows may be kept, and the table has no column that tells a day or a"
                            + " time. Low where it has one, and neither an index nor the partitions begin with it, unless the"
                            + " table is known to hold fewer than 10,000 rows. Silent where the rows go with those of another"
                            + " table that has a retention, by ON DELETE CASCADE.")
            .effect(
                    "Without a time nothing can be removed, and the promise is broken from the first day it is due. Without an"
                            + " index every run of the job that removes old rows reads the whole table.")
            .instead("Give the table a time that its rows came in at, and an index or partitions by it.")
            .links("https://eur-lex.europa.eu/eli/reg/2016/679/oj");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return context.tables()
                .filter(table -> !goesWithAnother(context, table))
                .flatMap(table -> context.policy().context().retentionOf(table.name()).stream()
                        .flatMap(retention -> of(context, table, retention)));
    }

    private static boolean goesWithAnother(ReviewContext context, Table table) {
        return table.foreignKeys()
                .filter(key -> key.onDelete() == ReferentialAction.CASCADE
                        && !key.referenced().equals(table.name()))
                .anyMatch(key ->
                        context.policy().context().retentionOf(key.referenced()).isPresent());
    }

    private Stream<Finding> of(ReviewContext context, Table table, Retention retention) {
        long rows = context.rows(table);
        boolean small = rows >= 0 && rows < SMALL;
        if (!RowClock.isThere(context, table)) {
            return Stream.of(timeless(context, table, retention));
        }
        return small || RowClock.isServed(context, table)
                ? Stream.empty()
                : RowClock.of(context, table).map(clock -> unserved(context, table, retention, clock)).stream();
    }

    private Finding timeless(ReviewContext context, Table table, Retention retention) {
        String name = table.name().name();
        return finding(
                        Subject.table(table.name()),
                        "Rows of " + name + " may be kept for " + retention.words()
                                + ", and nothing in them tells how old they are.")
                .consequence(context.volume(table))
                .evidence(Evidence.observed(
                        "None of its " + table.columns().size() + " columns is a date or a time, by type or by name."))
                .choice(
                        "Decide how its old rows are to be told.",
                        "Add a time with a default, NOT NULL: rows that are there count from the day of the change.",
                        "Let them go with the rows of another table: a foreign key ON DELETE CASCADE to one that has a"
                                + " retention.",
                        "Take it out of context.retention in underpin.yaml, if its rows do not age.");
    }

    private Finding unserved(ReviewContext context, Table table, Retention retention, Column clock) {
        String name = table.name().name();
        Draft draft = finding(
                        Subject.column(table.name(), clock.name()),
                        "Rows of " + name + " may be kept for " + retention.words()
                                + ", and no index finds the old ones by " + clock.name() + ".")
                .severity(Severity.LOW)
                .consequence(context.volume(table))
                .evidence(Evidence.observed("No index of " + name + " begins with a date or a time"
                        + (table.partitioning() == null ? "." : ", and its partitions are cut by none.")));
        return table.partitioning() != null
                ? draft.advice(
                        "Index " + clock.name() + ": each partition first, then the table, which takes those over.")
                : draft.remedy(
                        "Index " + clock.name() + ".",
                        context.phrasing()
                                .createIndex(
                                        name + "_" + clock.name() + "_idx",
                                        table.name(),
                                        false,
                                        List.of(clock.name()),
                                        ""));
    }
}

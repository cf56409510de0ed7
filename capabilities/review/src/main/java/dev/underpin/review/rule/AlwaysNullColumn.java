package dev.underpin.review.rule;

import dev.underpin.engine.TableSample;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import dev.underpin.review.Volume;
import java.util.Set;
import java.util.stream.Stream;

/** A column that nobody has ever filled. */
public final class AlwaysNullColumn implements Rule {

    private static final long ENOUGH_ROWS = 1_000;

    /** What has not happened to any row yet may still happen: a deletion, a refund, a merger. */
    private static final Set<String> MAY_COME =
            Set.of("at on by until date time timestamp reason error deleted archived parent id replacement override"
                    .split(" "));

    private static final Card CARD = CardText.of(AlwaysNullColumn.class, "Column that is always NULL", Severity.LOW)
            .needs(Need.CATALOG, Need.ROWS)
            .when(
                    "A column without a default is NULL in every row of the whole table, counted, of at least 1,000 rows, and is"
                            + " not named after something that may still happen (cancelled_at, merged_by, parent_id).")
            .effect("Every reader wonders what it is for, and every form and export carries it.")
            .instead("Drop it, once no code names it.")
            .links("https://www.postgresql.org/docs/current/ddl-alter.html#DDL-ALTER-REMOVING-A-COLUMN");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return context.tables()
                .flatMap(table -> context.sample(table).stream()
                        .filter(sample -> sample.rows() >= ENOUGH_ROWS)
                        .flatMap(sample -> table.columns().stream()
                                .filter(column -> column.nullable() && column.defaultValue() == null)
                                .filter(column -> column.generated() == null)
                                .filter(column -> !NameWords.endsWithAny(column.name(), MAY_COME))
                                .filter(column -> isEmpty(sample, column))
                                .flatMap(column -> counted(context, table, sample, column))));
    }

    private static boolean isEmpty(TableSample sample, Column column) {
        return sample.column(column.name())
                .filter(values -> values.present() == 0)
                .isPresent();
    }

    /** A sample can only exclude; for a table that was not looked at whole, the planner must not know of a value either. */
    private Stream<Finding> counted(ReviewContext context, Table table, TableSample sample, Column column) {
        boolean known = sample.complete()
                || context.statistics(table, column)
                        .filter(statistics -> statistics.nullFraction() >= 1)
                        .isPresent();
        return known
                ? context
                        .countNulls(new ColumnName(table.name(), column.name()))
                        .filter(nulls -> nulls >= Math.max(sample.rows(), context.rows(table)))
                        .map(nulls -> finding(context, table, column, nulls))
                        .stream()
                : Stream.empty();
    }

    private Finding finding(ReviewContext context, Table table, Column column, long nulls) {
        return finding(
                        Subject.column(table.name(), column.name()),
                        table.name().name() + "." + column.name() + " is NULL in every row.")
                .confidence(Confidence.LIKELY)
                .evidence(Evidence.observed(
                        "NULL in all " + Volume.count(nulls) + " rows.",
                        "SELECT count(*), count(" + context.phrasing().quote(column.name()) + ") FROM "
                                + context.phrasing().quote(table.name())))
                .choice(
                        "Find out what it was meant for.",
                        "Drop it, once no code names it any more.",
                        "Keep it, and say in a comment when it will be filled.");
    }
}

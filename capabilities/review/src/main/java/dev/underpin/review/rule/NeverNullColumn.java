package dev.underpin.review.rule;

import dev.underpin.engine.ColumnSample;
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
import java.util.stream.Stream;

/** A column that may be NULL and never is. */
public final class NeverNullColumn implements Rule {

    private static final long ENOUGH_ROWS = 1_000;

    private static final Card CARD = CardText.of(NeverNullColumn.class, "Column that is never NULL", Severity.LOW)
            .needs(Need.CATALOG, Need.ROWS)
            .when("A column without a NOT NULL holds no NULL in the whole table, counted, of at least 1,000 rows.")
            .effect(
                    "Every reader must handle a NULL that never comes, until one does; the planner cannot rely on it either.")
            .instead("Declare it NOT NULL, if the meaning of the column says so.")
            .links("https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-NOT-NULL");

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
                                .filter(column -> column.nullable() && column.generated() == null)
                                .filter(column -> neverNull(sample, column))
                                .flatMap(column -> counted(context, table, column))));
    }

    private static boolean neverNull(TableSample sample, Column column) {
        return sample.column(column.name())
                .map(ColumnSample::nulls)
                .filter(nulls -> nulls == 0)
                .isPresent();
    }

    /** A sample can only exclude: the whole table decides. */
    private Stream<Finding> counted(ReviewContext context, Table table, Column column) {
        var name = new ColumnName(table.name(), column.name());
        return context
                .countNulls(name)
                .filter(nulls -> nulls == 0)
                .map(nulls -> finding(context, table, column))
                .stream();
    }

    private Finding finding(ReviewContext context, Table table, Column column) {
        String quoted = context.phrasing().quote(column.name());
        return finding(
                        Subject.column(table.name(), column.name()),
                        table.name().name() + "." + column.name() + " may be NULL and never is.")
                .confidence(Confidence.LIKELY)
                .consequence(context.volume(table))
                .evidence(Evidence.observed(
                        context.rows(table) < 0
                                ? "No NULL in any of its rows."
                                : "No NULL among " + Volume.count(context.rows(table)) + " rows.",
                        "SELECT count(*) FROM " + context.phrasing().quote(table.name()) + " WHERE " + quoted
                                + " IS NULL"))
                .remedy("Declare it NOT NULL.", context.phrasing().setNotNull(table.name(), column.name()));
    }
}

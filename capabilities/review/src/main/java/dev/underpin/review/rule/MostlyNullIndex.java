package dev.underpin.review.rule;

import dev.underpin.engine.Ability;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.snapshot.ColumnStatistics;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import dev.underpin.review.Volume;
import java.util.stream.Stream;

/** An index that stores, for the most part, that there is nothing. */
public final class MostlyNullIndex implements Rule {

    private static final double MOSTLY = 0.9;

    private static final Card CARD = CardText.of(MostlyNullIndex.class, "Index of mostly NULLs", Severity.LOW)
            .needs(Need.CATALOG, Need.STATISTICS)
            .when(
                    "A plain btree index of more than 512 kB on one column, neither unique nor partial, whose column is NULL"
                            + " in more than 90 % of the rows.")
            .effect("Every insert adds an entry that no lookup by value can use; disk, cache and VACUUM pay for them.")
            .instead("Index the rows that have a value, and only those.")
            .links("https://www.postgresql.org/docs/current/indexes-partial.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return context.has(Ability.PARTIAL_INDEXES)
                ? SingleColumnIndex.large(context)
                        .flatMap(one -> context
                                .statistics(one.table(), one.column())
                                .filter(statistics -> statistics.nullFraction() > MOSTLY)
                                .map(statistics -> finding(context, one, statistics))
                                .stream())
                : Stream.empty();
    }

    private Finding finding(ReviewContext context, SingleColumnIndex one, ColumnStatistics statistics) {
        String column = one.column().name();
        String quoted = context.phrasing().quote(column);
        return finding(
                        one.subject(),
                        one.index().name() + " indexes " + column + ", which is NULL in "
                                + Volume.percent(statistics.nullFraction()) + " of the rows.")
                .consequence(one.cost())
                .evidence(Evidence.observed(
                        "The planner's statistics say so.",
                        "SELECT count(*), count(" + quoted + ") FROM "
                                + context.phrasing().quote(one.table().name())))
                .remedy(
                        "Replace it by an index of the rows that have a value; a query that sorts by " + column
                                + " then has to ask for IS NOT NULL to use it.",
                        one.narrowed(context.phrasing(), "present", quoted + " IS NOT NULL"));
    }
}

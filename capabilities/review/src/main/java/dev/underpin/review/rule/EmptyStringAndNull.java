package dev.underpin.review.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import dev.underpin.review.Volume;
import java.util.stream.Stream;

/** Two ways of saying nothing in one column. */
public final class EmptyStringAndNull implements Rule {

    private static final long ENOUGH = 20;
    private static final double SHARE = 0.01;

    private static final Card CARD = CardText.of(EmptyStringAndNull.class, "Both NULL and empty text", Severity.LOW)
            .needs(Need.CATALOG, Need.ROWS)
            .when(
                    "In a text column, NULL and the empty text each stand in at least 20 rows and 1 % of those looked at.")
            .effect(
                    "IS NULL finds some of the rows without a value, = '' the others, and a query that asks one way is wrong.")
            .instead("Settle on one, usually NULL, and let a CHECK refuse the other.")
            .links("https://www.postgresql.org/docs/current/functions-comparison.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return SampledColumn.text(context)
                .filter(one -> isCommon(one.values().nulls(), one.values().size()))
                .filter(one -> isCommon(
                        one.values().matching(String::isEmpty), one.values().size()))
                .map(one -> finding(context, one));
    }

    private static boolean isCommon(long count, long of) {
        return count >= ENOUGH && count >= SHARE * of;
    }

    private Finding finding(ReviewContext context, SampledColumn one) {
        String column = context.phrasing().quote(one.column().name());
        return finding(one.subject(), one.name() + " says nothing in two ways, as NULL and as empty text.")
                .consequence(context.volume(one.table()))
                .evidence(Evidence.observed(
                        "In " + one.basis() + ": " + Volume.count(one.values().nulls()) + " are NULL, "
                                + Volume.count(one.values().matching(String::isEmpty)) + " are empty.",
                        "SELECT count(*) - count(" + column + ") AS nulls, sum(CASE WHEN " + column
                                + " = '' THEN 1 ELSE 0 END) AS empty FROM "
                                + context.phrasing().quote(one.table().name())))
                .choice(
                        "Settle on one.",
                        "NULL: write it instead of the empty text, then add CHECK (" + column + " <> '').",
                        "The empty text: fill it in, then declare the column NOT NULL, with the empty text as its default.",
                        "Keep both, if they mean two things, and say in a comment which.");
    }
}

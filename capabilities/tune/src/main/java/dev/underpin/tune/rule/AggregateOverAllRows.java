package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.Expression;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TreeRule;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The same sum over everything, for each request. */
public final class AggregateOverAllRows implements TreeRule {

    private static final Card CARD = CardText.of(
                    AggregateOverAllRows.class, "Whole table summed up again and again", Severity.MEDIUM)
            .needs(Need.QUERY, Need.WORKLOAD, Need.STATISTICS)
            .when("An aggregate over all rows of one table of 10,000 rows or more, without WHERE and GROUP BY, "
                    + "called 100 times or more; min and max alone are left out, which an index answers.")
            .effect("Every row is read for each call.")
            .instead("A table of sums that is kept up, an estimate (pg_class.reltuples), or the answer of a while "
                    + "ago.")
            .links("https://www.postgresql.org/docs/current/rules-materializedviews.html");

    @Override
    public Card card() {
        return CARD;
    }

    private static final double MANY = 10_000;
    private static final long OFTEN = 100;
    private static final Set<String> ENDS = Set.of("min", "max");

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        boolean all = !tree.nested()
                && tree.tree().where().isEmpty()
                && tree.tree().having().isEmpty()
                && tree.isOneRow()
                && tree.query().stat().calls() >= OFTEN
                && tree.tree()
                        .visible()
                        .flatMap(output -> output.value().all())
                        .anyMatch(part -> part instanceof Expression.Aggregate aggregate
                                && !ENDS.contains(aggregate.name().name()));
        return all
                ? tree.onlyTable().stream()
                        .filter(place -> tree.context().rows(place.table().name()) >= MANY)
                        .map(
                                place -> finding(
                                                tree,
                                                "Every row of "
                                                        + place.table().name().name() + " is read for each call.")
                                        .consequence(tree.volume(place.table()))
                                        .evidence(Evidence.observed(String.format(
                                                Locale.ROOT,
                                                "It was called %,d times, without WHERE.",
                                                tree.query().stat().calls())))
                                        .advice(
                                                "Keep the sum in a table of its own, take an estimate, or remember the answer for a while."))
                : Stream.empty();
    }
}

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
import java.util.stream.Stream;

/** Distinct values counted by sorting all of them. */
public final class CountDistinctOverall implements TreeRule {

    private static final Card CARD = CardText.of(
                    CountDistinctOverall.class, "count(DISTINCT) over a large table", Severity.LOW)
            .needs(Need.QUERY, Need.STATISTICS)
            .when("count(DISTINCT …) without GROUP BY and without conditions over one table of 10,000 rows or "
                    + "more.")
            .effect("It is never spread over several processes nor hashed: all values go through one sort.")
            .instead("SELECT count(*) FROM (SELECT DISTINCT …), which can be hashed and made in parallel; an "
                    + "estimate, where that will do.")
            .links("https://www.postgresql.org/docs/current/functions-aggregate.html");

    @Override
    public Card card() {
        return CARD;
    }

    private static final double MANY = 10_000;

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        boolean overall = tree.isOneRow()
                && tree.tree().where().isEmpty()
                && tree.tree()
                        .visible()
                        .flatMap(output -> output.value().all())
                        .anyMatch(part ->
                                part instanceof Expression.Aggregate count && count.isCount() && count.distinct());
        return overall
                ? tree.onlyTable().stream()
                        .filter(place -> tree.context().rows(place.table().name()) >= MANY)
                        .map(place -> finding(tree, "All values go through one sort to be counted.")
                                .consequence(tree.volume(place.table()))
                                .evidence(Evidence.known("count(DISTINCT …) is neither hashed nor made in parallel."))
                                .advice("SELECT count(*) FROM (SELECT DISTINCT … FROM "
                                        + place.table().name().name() + ") AS each; NULL then counts as a value."))
                : Stream.empty();
    }
}

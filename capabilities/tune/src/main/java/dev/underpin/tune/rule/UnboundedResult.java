package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.Verb;
import dev.underpin.model.workload.QueryStat;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TreeRule;
import java.util.Locale;
import java.util.stream.Stream;

/** A result that grows with the table. */
public final class UnboundedResult implements TreeRule {

    private static final Card CARD = CardText.of(
                    UnboundedResult.class, "Thousands of rows for each call", Severity.MEDIUM)
            .needs(Need.QUERY, Need.WORKLOAD)
            .when("A SELECT without LIMIT gave 10,000 rows or more in the mean of its calls, of which there were "
                    + "ten or more.")
            .effect("All of it is made, sent and held in memory by somebody, and it becomes more as the table grows.")
            .instead("A LIMIT with an order, a page at a time, or a cursor that is read as a stream.")
            .links("https://www.postgresql.org/docs/current/sql-declare.html");

    @Override
    public Card card() {
        return CARD;
    }

    private static final long MANY = 10_000;
    private static final long OFTEN = 10;

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        QueryStat stat = tree.query().stat();
        boolean unbounded = !tree.nested()
                && tree.tree().verb() == Verb.SELECT
                && tree.tree().limit() == null
                && stat.calls() >= OFTEN
                && stat.rows() / stat.calls() >= MANY;
        return unbounded
                ? Stream.of(
                        finding(
                                        tree,
                                        String.format(
                                                Locale.ROOT,
                                                "It gives %,d rows for each call.",
                                                stat.rows() / stat.calls()))
                                .evidence(Evidence.observed(String.format(
                                        Locale.ROOT,
                                        "%,d rows in %,d calls, and no LIMIT.",
                                        stat.rows(),
                                        stat.calls())))
                                .advice(
                                        "Ask for what is shown: a page by a LIMIT with an order; or read it as a stream, by a cursor."))
                : Stream.empty();
    }
}

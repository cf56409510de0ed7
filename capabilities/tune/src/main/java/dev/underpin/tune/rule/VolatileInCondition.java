package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.Expression;
import dev.underpin.model.query.Volatility;
import dev.underpin.tune.query.Comparison;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TreeRule;
import java.util.stream.Stream;

/** A value that is reckoned anew for every row, so that no index can look for it. */
public final class VolatileInCondition implements TreeRule {

    private static final Card CARD = CardText.of(
                    VolatileInCondition.class, "Condition with a value that changes from row to row", Severity.HIGH)
            .needs(Need.QUERY, Need.CATALOG)
            .when("A column with an index is compared with the result of a volatile function.")
            .effect("The function may give another value for each row: it is run for each, and an index, which looks "
                    + "for one value, cannot serve.")
            .instead("Reckon the value once, by a subquery: column = (SELECT f()); or declare the function STABLE, if "
                    + "it is.")
            .links("https://www.postgresql.org/docs/current/xfunc-volatility.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        return Comparison.in(tree)
                .flatMap(
                        comparison -> comparison
                                .other()
                                .all()
                                .flatMap(part ->
                                        part instanceof Expression.Call call && call.volatility() == Volatility.VOLATILE
                                                ? Stream.of(call)
                                                : Stream.empty())
                                .limit(1)
                                .flatMap(
                                        call -> tree.column(comparison.value()).stream()
                                                .flatMap(
                                                        column -> tree.index(column).stream()
                                                                .map(
                                                                        index -> finding(
                                                                                        tree,
                                                                                        index.name()
                                                                                                + " cannot serve a comparison with "
                                                                                                + call.name()
                                                                                                        .name()
                                                                                                + "(): its value may change from row to row.")
                                                                                .consequence(tree.context()
                                                                                        .table(column.table())
                                                                                        .map(tree::volume)
                                                                                        .orElse(null))
                                                                                .evidence(Evidence.observed(call.name()
                                                                                                .name()
                                                                                        + " is declared VOLATILE."))
                                                                                .advice(
                                                                                        "Compare with (SELECT "
                                                                                                + call.name()
                                                                                                        .name()
                                                                                                + "(…)), which is run once"
                                                                                                + (call.name()
                                                                                                                .schema()
                                                                                                                .equals(
                                                                                                                        "pg_catalog")
                                                                                                        ? "."
                                                                                                        : "; or declare the function STABLE, if it changes nothing and gives the same within a statement."))))));
    }
}

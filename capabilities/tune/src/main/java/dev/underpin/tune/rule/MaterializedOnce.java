package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.CommonTable;
import dev.underpin.model.query.Expression;
import dev.underpin.model.query.QueryTree;
import dev.underpin.model.query.Verb;
import dev.underpin.model.query.Volatility;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TreeRule;
import java.util.stream.Stream;

/** A fence around a query that would be better without. */
public final class MaterializedOnce implements TreeRule {

    private static final Card CARD = CardText.of(
                    MaterializedOnce.class, "MATERIALIZED query that is used once", Severity.LOW)
            .needs(Need.QUERY)
            .when("A query in WITH says MATERIALIZED, is used once, and is neither recursive nor a change nor "
                    + "volatile; the query that uses it has conditions.")
            .effect("All of it is made and put aside before the conditions around it are looked at: none of them can "
                    + "use an index.")
            .instead("Leave MATERIALIZED out, unless it is there to keep the planner from something.")
            .links("https://www.postgresql.org/docs/current/queries-with.html#QUERIES-WITH-CTE-MATERIALIZATION");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        return tree.tree().where().isEmpty()
                ? Stream.empty()
                : tree.tree().with().stream()
                        .filter(table -> table.materialization() == CommonTable.Materialization.ALWAYS
                                && table.references() == 1
                                && !table.recursive()
                                && table.query().verb() == Verb.SELECT
                                && table.query().locks().isEmpty()
                                && table.query().limit() == null)
                        .filter(table -> table.query()
                                .all()
                                .flatMap(QueryTree::expressions)
                                .flatMap(Expression::all)
                                .noneMatch(part -> part instanceof Expression.Call call
                                        && call.volatility() == Volatility.VOLATILE))
                        .map(table -> finding(tree, table.name() + " is made whole before a condition is looked at.")
                                .evidence(Evidence.observed("It is MATERIALIZED and used once."))
                                .advice("Leave MATERIALIZED out, so that conditions reach into it."));
    }
}

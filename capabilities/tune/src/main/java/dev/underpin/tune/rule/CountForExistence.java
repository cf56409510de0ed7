package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.Expression;
import dev.underpin.model.query.Expression.Subquery.Link;
import dev.underpin.model.query.QueryTree;
import dev.underpin.tune.query.Comparison;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TreeRule;
import java.util.Set;
import java.util.stream.Stream;

/** All rows counted, to learn whether there is one. */
public final class CountForExistence implements TreeRule {

    /** What a count can be compared with so that only none or some is asked. */
    private static final Set<String> QUESTIONS = Set.of("> 0", "= 0", "<> 0", ">= 1", "< 1", "<= 0");

    private static final Card CARD = CardText.of(
                    CountForExistence.class, "Rows counted to see whether there are any", Severity.MEDIUM)
            .needs(Need.QUERY)
            .when("A subquery's count is compared with 0 or 1 so that only none or some is asked.")
            .effect("All matching rows are read and counted where the first would have answered.")
            .instead("EXISTS or NOT EXISTS.")
            .links("https://www.postgresql.org/docs/current/functions-subquery.html#FUNCTIONS-SUBQUERY-EXISTS");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        return tree.tree()
                .expressions()
                .flatMap(Expression::all)
                .flatMap(part -> part instanceof Expression.Operator operator
                        ? Comparison.of(operator).stream()
                        : Stream.empty())
                .filter(comparison -> comparison.value() instanceof Expression.Subquery subquery
                        && subquery.link() == Link.SCALAR
                        && onlyCounts(subquery.query()))
                .filter(comparison -> QUESTIONS.contains(
                        comparison.operator() + " " + comparison.constant().orElse("")))
                .map(comparison -> counted(tree, comparison.operator()));
    }

    private static boolean onlyCounts(QueryTree query) {
        return query.group().isEmpty()
                && query.having().isEmpty()
                && query.limit() == null
                && query.visible()
                        .allMatch(output -> output.value() instanceof Expression.Aggregate count
                                && count.isCount()
                                && count.filter() == null);
    }

    private Finding counted(ReviewedTree tree, String operator) {
        boolean none = Set.of("=", "<", "<=").contains(operator);
        return finding(tree, "A subquery counts all its rows, and only whether there is one is asked.")
                .evidence(Evidence.observed(
                        "Its count is compared so that only none or some matters (" + operator + ")."))
                .advice("Write " + (none ? "NOT " : "")
                        + "EXISTS (SELECT FROM … WHERE …) in its place: it ends at the first row.");
    }
}

package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.Expression;
import dev.underpin.tune.query.Comparison;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TableKeys;
import dev.underpin.tune.query.TreeRule;
import java.util.Set;
import java.util.stream.Stream;

/** Documents opened one by one, to compare a field. */
public final class JsonPathWithoutIndex implements TreeRule {

    private static final Card CARD = CardText.of(
                    JsonPathWithoutIndex.class, "Field of a document that no index holds", Severity.MEDIUM)
            .needs(Need.QUERY, Need.CATALOG, Need.STATISTICS)
            .when("A condition compares a field of a json or jsonb column (->, ->>, #>, #>>) with a value, of a "
                    + "table of 1,000 rows or more; no index holds an expression of the column.")
            .effect("Every document is fetched, unpacked and searched.")
            .instead("An index on the expression, or a generated column with one.")
            .links("https://www.postgresql.org/docs/current/datatype-json.html#JSON-INDEXING");

    @Override
    public Card card() {
        return CARD;
    }

    private static final Set<String> PATHS = Set.of("->", "->>", "#>", "#>>");

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        return Comparison.in(tree)
                .filter(comparison -> comparison
                        .value()
                        .all()
                        .anyMatch(part ->
                                part instanceof Expression.Operator operator && PATHS.contains(operator.name())))
                .flatMap(
                        comparison -> tree.onlyColumn(comparison.value()).stream()
                                .flatMap(
                                        column -> tree.context().table(column.table()).stream()
                                                .filter(tree::isLarge)
                                                .filter(table -> !TableKeys.hasExpressionOf(table, column.column()))
                                                .map(
                                                        table -> finding(
                                                                        tree,
                                                                        "Each document of " + column.column()
                                                                                + " is opened to compare a field of it.")
                                                                .consequence(tree.volume(table))
                                                                .evidence(Evidence.observed(
                                                                        "No index holds an expression of "
                                                                                + column.column() + "."))
                                                                .advice(
                                                                        "Index the expression as the query writes it, or make the field a generated column and index that."))));
    }
}

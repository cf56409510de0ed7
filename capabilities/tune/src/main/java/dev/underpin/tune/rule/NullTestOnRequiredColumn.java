package dev.underpin.tune.rule;

import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.Expression;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TableKeys;
import dev.underpin.tune.query.TreeRule;
import java.util.Set;
import java.util.stream.Stream;

/** A question whose answer the schema has given already. */
public final class NullTestOnRequiredColumn implements TreeRule {

    private static final Card CARD = CardText.of(
                    NullTestOnRequiredColumn.class, "NULL asked of a column that refuses it", Severity.LOW)
            .needs(Need.QUERY, Need.CATALOG)
            .when("IS NULL or IS NOT NULL of a column that is NOT NULL, of a table that no outer join fills up.")
            .effect("It is always false, so that nothing is found, or always true, so that it says nothing.")
            .instead("Leave it out, or ask what was meant.")
            .links("https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-NOT-NULL");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        Set<Integer> optional = tree.optional();
        return tree.tree()
                .filters()
                .flatMap(condition -> condition instanceof Expression.NullTest test ? Stream.of(test) : Stream.empty())
                .filter(test -> test.value() instanceof Expression.Column column && !optional.contains(column.range()))
                .flatMap(test -> tree.column(test.value()).stream()
                        .filter(column -> tree.context()
                                .table(column.table())
                                .filter(table -> TableKeys.isRequired(table, column.column()))
                                .isPresent())
                        .map(column -> told(tree, test, column)));
    }

    private Finding told(ReviewedTree tree, Expression.NullTest test, ColumnName column) {
        return finding(tree, tree.text(test) + " is true of " + (test.negated() ? "every row." : "no row."))
                .severity(test.negated() ? CARD.severity() : Severity.HIGH)
                .evidence(Evidence.observed(
                        column.column() + " of " + column.table().name() + " is NOT NULL."))
                .advice(test.negated() ? "Leave it out." : "Nothing is ever found: ask what was meant.");
    }
}

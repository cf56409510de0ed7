package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.Expression;
import dev.underpin.tune.query.HiddenColumn;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TableKeys;
import dev.underpin.tune.query.TreeRule;
import java.util.stream.Stream;

/** A default for NULL that hides a column from its index. */
public final class CoalesceOnColumn implements TreeRule {

    private static final Card CARD = CardText.of(CoalesceOnColumn.class, "COALESCE around a column", Severity.MEDIUM)
            .needs(Need.QUERY, Need.CATALOG)
            .when("A condition compares COALESCE of one column with a value; an index begins with the column, and "
                    + "none holds the expression.")
            .effect("The index holds the column and not what COALESCE makes of it: every row is read.")
            .instead("Say what is meant of NULL: column = $1, or column = $1 OR column IS NULL.")
            .links("https://www.postgresql.org/docs/current/functions-conditional.html#FUNCTIONS-COALESCE-NVL-IFNULL");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        return HiddenColumn.in(tree, Expression.Coalesce.class::isInstance).map(hidden -> {
            String column = hidden.column().column();
            boolean required = tree.context()
                    .table(hidden.column().table())
                    .filter(table -> TableKeys.isRequired(table, column))
                    .isPresent();
            return finding(tree, hidden.index().name() + " cannot serve " + tree.text(hidden.made()) + ".")
                    .consequence(hidden.volume(tree))
                    .evidence(Evidence.observed(
                            required
                                    ? column + " is NOT NULL: COALESCE does nothing."
                                    : "COALESCE is reckoned for each row."))
                    .advice(
                            required
                                    ? "Compare " + column + " itself."
                                    : "Compare " + column + " itself, and add OR " + column
                                            + " IS NULL where NULL is meant too.");
        });
    }
}

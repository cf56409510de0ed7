package dev.underpin.tune.rule;

import dev.underpin.model.catalog.ColumnName;
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
import java.util.List;
import java.util.stream.Stream;

/** Columns strung together in every row, to be compared with one text. */
public final class ConcatenatedColumnsCompared implements TreeRule {

    private static final Card CARD = CardText.of(
                    ConcatenatedColumnsCompared.class, "Columns put together to be compared", Severity.MEDIUM)
            .needs(Need.QUERY, Need.CATALOG)
            .when("A condition compares two or more columns of one table, concatenated, with a value for equality.")
            .effect("No index on the columns serves: every row is read and strung together.")
            .instead("Compare each column with its own value; where that cannot be, index the expression.")
            .links("https://www.postgresql.org/docs/current/indexes-expressional.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        return Comparison.in(tree)
                .filter(comparison -> comparison.operator().equals("="))
                .filter(comparison ->
                        comparison.value() instanceof Expression.Operator operator && operator.isBinary("||"))
                .flatMap(comparison -> {
                    List<ColumnName> columns = comparison
                            .value()
                            .all()
                            .flatMap(part -> tree.column(part).stream())
                            .distinct()
                            .toList();
                    boolean same =
                            columns.stream().map(ColumnName::table).distinct().count() == 1;
                    return columns.size() > 1 && same
                            ? tree.context().table(columns.getFirst().table()).stream()
                                    .filter(table -> !tree.isSmall(table) && !TableKeys.hasExpression(table, "||"))
                                    .map(table -> finding(
                                                    tree,
                                                    tree.text(comparison.value())
                                                            + " is put together for each row, to be compared.")
                                            .consequence(tree.volume(table))
                                            .evidence(Evidence.observed("No index holds the columns put together."))
                                            .advice("Compare each of the columns with a value of its own."))
                            : Stream.empty();
                });
    }
}

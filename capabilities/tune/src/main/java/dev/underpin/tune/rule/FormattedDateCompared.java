package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.tune.query.Comparison;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TreeRule;
import java.util.stream.Stream;

/** A moment written out as text in every row, to be compared with a text. */
public final class FormattedDateCompared implements TreeRule {

    private static final Card CARD = CardText.of(FormattedDateCompared.class, "Date compared as text", Severity.HIGH)
            .needs(Need.QUERY)
            .when("A condition compares to_char of a date or timestamp with a text.")
            .effect("Every row is read and written out; no index on the column serves. Of a time with a zone not "
                    + "even an index on the expression can be made.")
            .instead("Ask for the range of moments that is meant.")
            .links("https://www.postgresql.org/docs/current/functions-formatting.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        return Comparison.in(tree)
                .filter(comparison -> DateFunctions.is(comparison.value(), DateFunctions.WRITTEN))
                .flatMap(comparison -> tree
                        .onlyColumn(comparison.value())
                        .map(column -> finding(tree, column.column() + " is written out as text to be compared.")
                                .consequence(tree.context()
                                        .table(column.table())
                                        .map(tree::volume)
                                        .orElse(null))
                                .evidence(Evidence.observed(tree.text(comparison.value()) + " is made for each row."))
                                .advice("Ask for the range: " + column.column() + " >= its beginning AND "
                                        + column.column() + " < its end."))
                        .stream());
    }
}

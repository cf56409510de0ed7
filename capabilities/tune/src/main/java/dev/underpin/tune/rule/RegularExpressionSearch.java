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

/** Texts gone through letter by letter. */
public final class RegularExpressionSearch implements TreeRule {

    private static final Card CARD = CardText.of(
                    RegularExpressionSearch.class, "Regular expression without a trigram index", Severity.LOW)
            .needs(Need.QUERY, Need.CATALOG, Need.STATISTICS)
            .when("A condition compares a column of a table of 1,000 rows or more with a regular expression that "
                    + "is known not to begin with ^; no trigram index holds the column.")
            .effect("Every row is read and matched, and a regular expression costs more than LIKE.")
            .instead("A trigram index (pg_trgm) serves regular expressions too.")
            .links("https://www.postgresql.org/docs/current/pgtrgm.html#PGTRGM-INDEX");

    @Override
    public Card card() {
        return CARD;
    }

    private static final Set<String> OPERATORS = Set.of("~", "~*");

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        return tree.tree()
                .filters()
                .filter(condition -> condition instanceof Expression.Operator operator
                        && operator.parts().size() == 2
                        && OPERATORS.contains(operator.name())
                        && Comparison.constant(operator.parts().getLast())
                                .filter(text -> !text.startsWith("^"))
                                .isPresent())
                .flatMap(condition -> tree
                        .column(Comparison.bare(condition.parts().getFirst()))
                        .stream()
                        .flatMap(column -> tree.context().table(column.table()).stream()
                                .filter(tree::isLarge)
                                .filter(table -> !TableKeys.hasTrigrams(table, column.column()))
                                .map(table -> finding(
                                                tree,
                                                "Each " + column.column() + " is matched with a regular expression.")
                                        .consequence(tree.volume(table))
                                        .evidence(Evidence.observed("No trigram index holds " + column.column() + "."))
                                        .advice("Index its trigrams (pg_trgm)."))));
    }
}

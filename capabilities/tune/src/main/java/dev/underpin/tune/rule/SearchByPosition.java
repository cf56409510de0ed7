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
import java.util.Set;
import java.util.stream.Stream;

/** A search within texts that is written so that no index can ever serve it. */
public final class SearchByPosition implements TreeRule {

    private static final Card CARD = CardText.of(SearchByPosition.class, "Text searched by strpos", Severity.LOW)
            .needs(Need.QUERY, Need.CATALOG)
            .when("A condition compares strpos or position of a column with a number, to see whether a text is in "
                    + "it.")
            .effect("Every row is read. A trigram index serves LIKE and regular expressions, not functions.")
            .instead("Write column LIKE '%' || $1 || '%', and index the trigrams of the column.")
            .links("https://www.postgresql.org/docs/current/pgtrgm.html#PGTRGM-INDEX");

    @Override
    public Card card() {
        return CARD;
    }

    private static final Set<String> SEARCHES = Set.of("strpos", "position");
    private static final Set<String> QUESTIONS = Set.of("> 0", "<> 0", ">= 1");

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        return Comparison.in(tree)
                .filter(comparison -> DateFunctions.is(comparison.value(), SEARCHES))
                .filter(comparison -> QUESTIONS.contains(
                        comparison.operator() + " " + comparison.constant().orElse("")))
                .flatMap(comparison -> tree
                        .onlyColumn(comparison.value())
                        .map(column -> finding(tree, column.column() + " is searched in a way that no index can serve.")
                                .consequence(tree.context()
                                        .table(column.table())
                                        .map(tree::volume)
                                        .orElse(null))
                                .evidence(
                                        Evidence.observed(tree.text(comparison.value()) + " is reckoned for each row."))
                                .advice("Write " + column.column()
                                        + " LIKE '%' || $1 || '%', and index the trigrams of " + column.column()
                                        + " (pg_trgm)."))
                        .stream());
    }
}

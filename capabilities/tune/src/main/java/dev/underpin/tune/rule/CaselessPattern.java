package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.tune.query.Pattern;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TableKeys;
import dev.underpin.tune.query.TreeRule;
import java.util.stream.Stream;

/** A search without regard to case, that no sorted index serves. */
public final class CaselessPattern implements TreeRule {

    private static final Card CARD = CardText.of(
                    CaselessPattern.class, "ILIKE without a trigram index", Severity.MEDIUM)
            .needs(Need.QUERY, Need.CATALOG)
            .when("ILIKE on a column without a trigram index; patterns that begin with a wildcard are the matter "
                    + "of another rule.")
            .effect("Sorted indexes tell upper from lower case: every row is read and compared.")
            .instead("A trigram index (pg_trgm) serves ILIKE; for whole values or beginnings, index lower(column) and "
                    + "compare that.")
            .links("https://www.postgresql.org/docs/current/pgtrgm.html#PGTRGM-INDEX");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        return Pattern.in(tree)
                .filter(pattern -> pattern.caseless() && !pattern.negated() && !pattern.beginsWithWildcard())
                .flatMap(pattern -> tree
                        .column(pattern.value())
                        .flatMap(column -> tree.context()
                                .table(column.table())
                                .filter(table -> !tree.isSmall(table) && !TableKeys.hasTrigrams(table, column.column()))
                                .map(table -> finding(tree, "No index serves " + tree.text(pattern.whole()) + ".")
                                        .consequence(tree.volume(table))
                                        .evidence(Evidence.observed("No trigram index holds " + column.column() + "."))
                                        .advice(
                                                "Index its trigrams (pg_trgm); for whole values or beginnings, index lower("
                                                        + column.column() + ") and compare that.")))
                        .stream());
    }
}

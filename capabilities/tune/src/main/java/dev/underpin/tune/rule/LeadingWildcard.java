package dev.underpin.tune.rule;

import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.Table;
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
import java.util.List;
import java.util.stream.Stream;

/** A search for text that may begin with anything. */
public final class LeadingWildcard implements TreeRule {

    private static final Card CARD = CardText.of(
                    LeadingWildcard.class, "Pattern that begins with a wildcard", Severity.MEDIUM)
            .needs(Need.QUERY, Need.CATALOG)
            .when("LIKE or ILIKE with a pattern that begins with % or _, on a column without a trigram index.")
            .effect("No sorted index knows where such text stands: every row is read and compared.")
            .instead(
                    "A trigram index (pg_trgm) serves patterns of three letters or more; words are better found by full text"
                            + " search; the end of a text by an index on its reverse.")
            .links("https://www.postgresql.org/docs/current/pgtrgm.html#PGTRGM-INDEX");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        return Pattern.in(tree)
                .filter(pattern -> !pattern.negated())
                .filter(Pattern::beginsWithWildcard)
                .flatMap(pattern -> tree
                        .column(pattern.value())
                        .flatMap(column -> tree.context()
                                .table(column.table())
                                .filter(table -> !tree.isSmall(table) && !TableKeys.hasTrigrams(table, column.column()))
                                .map(table -> finding(tree, pattern, column, table)))
                        .stream());
    }

    private Finding finding(ReviewedTree tree, Pattern pattern, ColumnName column, Table table) {
        return finding(tree, tree.text(pattern.whole()) + " looks for text that may begin with anything.")
                .consequence(tree.volume(table))
                .evidence(Evidence.observed(
                        "Its pattern begins with a wildcard, and no trigram index holds " + column.column() + "."))
                .remedy(
                        "Index its trigrams.",
                        List.of(
                                "CREATE EXTENSION IF NOT EXISTS pg_trgm",
                                "CREATE INDEX CONCURRENTLY ON "
                                        + tree.context().phrasing().quote(table.name())
                                        + " USING gin ("
                                        + tree.context().phrasing().quote(column.column())
                                        + " gin_trgm_ops)"));
    }
}

package dev.underpin.tune.rule;

import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.QueryTree;
import dev.underpin.model.query.Verb;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TreeRule;
import java.util.stream.Stream;

/** A change of every row of a large table. */
public final class ChangeOfAllRows implements TreeRule {

    private static final Card CARD = CardText.of(
                    ChangeOfAllRows.class, "UPDATE or DELETE without a condition", Severity.MEDIUM)
            .needs(Need.QUERY, Need.CATALOG, Need.STATISTICS)
            .when("UPDATE or DELETE without WHERE and without a join, of a table of 1,000 rows or more.")
            .effect("Every row is written anew or marked as dead in one transaction, and locked until it ends.")
            .instead("DELETE of all rows: TRUNCATE. UPDATE of all rows: in batches; or a condition that leaves out "
                    + "rows which are as wanted.")
            .links("https://www.postgresql.org/docs/current/sql-truncate.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        QueryTree query = tree.tree();
        boolean all = (query.verb() == Verb.UPDATE || query.verb() == Verb.DELETE)
                && query.where().isEmpty()
                && query.joins().findAny().isEmpty()
                && query.from().size() == 1;
        return all
                ? tree.table(query.target()).stream().filter(tree::isLarge).map(table -> told(tree, table))
                : Stream.empty();
    }

    private Finding told(ReviewedTree tree, Table table) {
        boolean delete = tree.tree().verb() == Verb.DELETE;
        return finding(
                        tree,
                        "It " + (delete ? "deletes" : "writes") + " every row of "
                                + table.name().name() + ".")
                .consequence(tree.volume(table))
                .evidence(Evidence.observed("It has no WHERE."))
                .advice(
                        delete
                                ? "TRUNCATE leaves no dead rows behind; where others read meanwhile, delete in batches."
                                : "Leave out the rows that are as wanted already, and go through the others in batches.");
    }
}

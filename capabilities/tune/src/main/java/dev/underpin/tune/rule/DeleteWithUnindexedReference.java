package dev.underpin.tune.rule;

import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.Verb;
import dev.underpin.tune.query.QueryContext;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TreeRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A delete that looks for children by reading all of them. */
public final class DeleteWithUnindexedReference implements TreeRule {

    private static final Card CARD = CardText.of(
                    DeleteWithUnindexedReference.class,
                    "DELETE from a table whose children have no index",
                    Severity.HIGH)
            .needs(Need.QUERY, Need.CATALOG, Need.STATISTICS)
            .when("DELETE from a table that a foreign key points at; no index of the child, which holds 1,000 rows "
                    + "or more, begins with the foreign key.")
            .effect("For each row that is deleted the whole child table is read, inside the DELETE, where no plan "
                    + "shows it.")
            .instead("An index on the foreign key.")
            .links("https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        return tree.tree().verb() == Verb.DELETE
                ? tree.table(tree.tree().target()).stream()
                        .flatMap(table -> tree.context().referencing(table.name()).stream()
                                .filter(reference -> tree.isLarge(reference.child()))
                                .filter(reference -> !served(reference))
                                .map(reference -> told(tree, table, reference)))
                : Stream.empty();
    }

    private static boolean served(QueryContext.Reference reference) {
        List<String> key = reference.key().columns();
        return reference.child().indexes().stream()
                .filter(Index::valid)
                .map(Index::leadingColumns)
                .anyMatch(columns -> columns.size() >= key.size()
                        && Set.copyOf(columns.subList(0, key.size())).equals(Set.copyOf(key)));
    }

    private Finding told(ReviewedTree tree, Table table, QueryContext.Reference reference) {
        String child = reference.child().name().name();
        String columns = String.join(", ", reference.key().columns());
        return finding(tree, "Each row deleted from " + table.name().name() + " has all of " + child + " read.")
                .consequence(tree.volume(reference.child()))
                .evidence(Evidence.observed(child + "." + columns + " refers to it, and no index begins with that."))
                .remedy(
                        "Index the foreign key.",
                        List.of("CREATE INDEX CONCURRENTLY ON "
                                + tree.context()
                                        .phrasing()
                                        .quote(reference.child().name()) + " ("
                                + tree.context()
                                        .phrasing()
                                        .columns(reference.key().columns()) + ")"));
    }
}

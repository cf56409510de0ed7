package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.Distinct;
import dev.underpin.model.query.Expression;
import dev.underpin.model.query.FromItem;
import dev.underpin.model.query.QueryTree;
import dev.underpin.tune.query.Comparison;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TableKeys;
import dev.underpin.tune.query.TreeRule;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A join that makes each row many, and a DISTINCT that makes them one again. */
public final class DistinctHidesFanOut implements TreeRule {

    private static final Card CARD = CardText.of(
                    DistinctHidesFanOut.class, "DISTINCT over a join that only multiplies", Severity.MEDIUM)
            .needs(Need.QUERY, Need.CATALOG)
            .when("SELECT DISTINCT with a join to a table of which no column is given, by columns that are not "
                    + "unique in it.")
            .effect("Each row is multiplied by its partners, and all of that is sorted or hashed to be thrown away.")
            .instead("EXISTS: it ends at the first partner, and nothing has to be made distinct.")
            .links("https://www.postgresql.org/docs/current/functions-subquery.html#FUNCTIONS-SUBQUERY-EXISTS");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        QueryTree query = tree.tree();
        if (query.distinct() != Distinct.ROWS
                || !query.group().isEmpty()
                || query.from().size() > 1) {
            return Stream.empty();
        }
        Set<Integer> given = query.outputs().stream()
                .flatMap(output -> output.value().all())
                .flatMap(part -> part instanceof Expression.Column column ? Stream.of(column.range()) : Stream.empty())
                .collect(Collectors.toSet());
        return query.joins()
                .filter(join -> join.kind() == FromItem.JoinKind.INNER && join.right() instanceof FromItem.Named)
                .map(join -> ((FromItem.Named) join.right()).range())
                .filter(range -> !given.contains(range))
                .flatMap(range -> tree.table(range).stream()
                        .filter(table -> !TableKeys.isUnique(table, joined(tree, range)))
                        .map(table -> finding(
                                        tree,
                                        "The join to " + table.name().name()
                                                + " only multiplies rows, which DISTINCT then makes one again.")
                                .consequence(tree.volume(table))
                                .evidence(Evidence.observed(
                                        "No column of " + table.name().name()
                                                + " is given, and the columns of the join are not unique in it."))
                                .advice("Leave out DISTINCT and the join, and ask EXISTS (SELECT FROM "
                                        + table.name().name() + " WHERE …).")));
    }

    /** The columns of an entry that are equal to something. */
    private static Set<String> joined(ReviewedTree tree, int range) {
        return tree.tree()
                .filters()
                .filter(condition -> condition instanceof Expression.Operator operator
                        && operator.name().equals("="))
                .flatMap(condition -> condition.parts().stream())
                .map(Comparison::bare)
                .flatMap(side -> side instanceof Expression.Column column && column.range() == range
                        ? Stream.of(column.name())
                        : Stream.empty())
                .collect(Collectors.toSet());
    }
}

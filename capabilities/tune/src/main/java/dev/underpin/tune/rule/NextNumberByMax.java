package dev.underpin.tune.rule;

import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.Expression;
import dev.underpin.model.query.QueryTree;
import dev.underpin.model.query.RangeEntry;
import dev.underpin.model.query.Verb;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TreeRule;
import java.util.stream.Stream;

/** A number for a new row, reckoned from the highest that is there. */
public final class NextNumberByMax implements TreeRule {

    private static final Card CARD = CardText.of(NextNumberByMax.class, "Next number by max", Severity.HIGH)
            .needs(Need.QUERY, Need.CATALOG)
            .when("INSERT takes max of a column of its own table for a value.")
            .effect("Two at once get the same number: one of them fails, or, without a unique key, both stay. And "
                    + "max is looked for each time.")
            .instead("An identity column or a sequence; where no gap may be, a row that holds the last number, locked "
                    + "by UPDATE … RETURNING.")
            .links("https://www.postgresql.org/docs/current/sql-createsequence.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        QueryTree query = tree.tree();
        if (query.verb() != Verb.INSERT) {
            return Stream.empty();
        }
        return tree.table(query.target()).stream()
                .filter(table -> query.subqueries().anyMatch(within -> takesMax(within, table)))
                .map(table -> finding(
                                tree, "Two that insert into " + table.name().name() + " at once get the same number.")
                        .evidence(Evidence.observed("The highest value that is there is taken for a new row."))
                        .advice("Let an identity column or a sequence give the number."));
    }

    private static boolean takesMax(QueryTree within, Table table) {
        boolean same = within.range().stream()
                .anyMatch(entry -> entry instanceof RangeEntry.Relation relation
                        && relation.name().equals(table.name()));
        return same
                        && within.group().isEmpty()
                        && within.visible()
                                .flatMap(output -> output.value().all())
                                .anyMatch(part -> part instanceof Expression.Aggregate max
                                        && max.name().name().equals("max"))
                || within.subqueries().anyMatch(deeper -> takesMax(deeper, table));
    }
}

package dev.underpin.review.rule;

import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.IndexSteps;
import dev.underpin.review.Relations;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import java.util.stream.Stream;

/** A reference that can only be followed backwards by reading the whole child table. */
public final class ForeignKeyWithoutIndex implements Rule {

    /** A child this small is read whole either way. */
    private static final long SMALL = 1_000;

    private static final Card CARD = CardText.of(
                    ForeignKeyWithoutIndex.class, "Foreign key without an index", Severity.HIGH)
            .when(
                    "No index of the child table begins with the columns of a foreign key. Low where the child is known to"
                            + " hold fewer than 1,000 rows.")
            .effect(
                    "Deleting a parent, or changing its key, reads the whole child table for each row; joins from the parent"
                            + " do too.")
            .instead("Create an index that begins with the columns of the foreign key.")
            .links("https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return context.tables()
                .flatMap(table -> table.foreignKeys()
                        .filter(key -> !Relations.servesLookup(table, key.columns()))
                        .map(key -> finding(context, table, key)));
    }

    private Finding finding(ReviewContext context, Table table, ForeignKey key) {
        String columns = ReviewContext.list(key.columns());
        long rows = context.rows(table);
        boolean small = rows >= 0 && rows < SMALL;
        return finding(
                        Subject.column(table.name(), key.columns().getFirst()),
                        table.name().name() + "." + columns + " references "
                                + key.referenced().name() + ", and no index begins with it.")
                .severity(small ? Severity.LOW : CARD.severity())
                .consequence(context.volume(table))
                .evidence(Evidence.observed("On " + key.onDelete().sql() + ", a delete from "
                        + key.referenced().name() + " looks for children by " + columns + "."))
                .remedy("Index the foreign key.", new IndexSteps(context, key.columns()).on(table));
    }
}

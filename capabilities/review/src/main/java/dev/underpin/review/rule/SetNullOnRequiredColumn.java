package dev.underpin.review.rule;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.ReferentialAction;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import java.util.List;
import java.util.stream.Stream;

/** A reference that empties a column which may not be empty. */
public final class SetNullOnRequiredColumn implements Rule {

    private static final Card CARD = CardText.of(
                    SetNullOnRequiredColumn.class, "SET NULL on a column that may not be NULL", Severity.HIGH)
            .when(
                    "A foreign key sets its columns to NULL on delete or update, or to a default that they do not have, and one"
                            + " of them is NOT NULL. Columns that the action leaves alone do not count.")
            .effect("The delete fails as soon as a parent has a child, with an error about the child's NOT NULL.")
            .instead("Say what is meant: refuse the delete, delete the children too, or allow NULL.")
            .links("https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return context.tables()
                .flatMap(table -> table.foreignKeys()
                        .flatMap(key -> Stream.concat(
                                conflict(context, table, key, key.onDelete(), "Deleting", touched(key)),
                                conflict(context, table, key, key.onUpdate(), "Changing the key of", key.columns()))));
    }

    private static List<String> touched(ForeignKey key) {
        return key.onDeleteColumns().isEmpty() ? key.columns() : key.onDeleteColumns();
    }

    private Stream<Finding> conflict(
            ReviewContext context,
            Table table,
            ForeignKey key,
            ReferentialAction action,
            String cause,
            List<String> touched) {
        return touched.stream()
                .flatMap(name -> table.column(name).stream())
                .filter(column -> !column.nullable() && becomesNull(column, action))
                .limit(1)
                .map(column -> finding(context, table, key, action, cause, column));
    }

    private static boolean becomesNull(Column column, ReferentialAction action) {
        return switch (action) {
            case SET_NULL -> true;
            case SET_DEFAULT -> column.defaultValue() == null && column.identity() == null;
            case NO_ACTION, RESTRICT, CASCADE -> false;
        };
    }

    private Finding finding(
            ReviewContext context, Table table, ForeignKey key, ReferentialAction action, String cause, Column column) {
        String parent = key.referenced().name();
        String child = table.name().name();
        return finding(
                        Subject.column(table.name(), column.name()),
                        cause + " a row of " + parent + " sets " + child + "." + column.name()
                                + " to NULL, which it may not be.")
                .consequence(context.volume(table))
                .evidence(Evidence.observed((key.name() == null ? "The foreign key" : key.name()) + " says "
                        + action.sql() + ", and " + column.name() + " is NOT NULL."))
                .choice(
                        "Say what is meant to happen.",
                        "Refuse it while there are rows of " + child
                                + " (RESTRICT or NO ACTION), which is what happens now.",
                        "Take the rows of " + child + " along (CASCADE).",
                        "Keep the rows of " + child + " without a parent: drop the NOT NULL.");
    }
}

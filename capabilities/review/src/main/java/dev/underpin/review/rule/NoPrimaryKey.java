package dev.underpin.review.rule;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.Relations;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A table whose rows cannot be told apart. */
public final class NoPrimaryKey implements Rule {

    private static final Card CARD = CardText.of(NoPrimaryKey.class, "Table without a primary key", Severity.HIGH)
            .when("A table has no primary key.")
            .effect(
                    "Rows cannot be told apart: duplicates creep in unseen, an UPDATE or DELETE of one row needs luck, logical"
                            + " replication refuses updates, and most ORMs refuse the table.")
            .instead(
                    "Promote a unique set of columns that are never NULL; where there is none, add an identity column.")
            .links("https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-PRIMARY-KEYS");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return context.tables().filter(table -> table.primaryKey().isEmpty()).map(table -> finding(context, table));
    }

    private Finding finding(ReviewContext context, Table table) {
        Draft draft = finding(Subject.table(table.name()), table.name().name() + " has no primary key.")
                .consequence(context.volume(table));
        Optional<List<String>> candidate = Relations.keys(table)
                .filter(key -> key.stream().allMatch(column -> isRequired(table, column)))
                .findFirst();
        if (candidate.isEmpty()) {
            return draft.choice(
                    "Give it a key.",
                    "Find the columns that identify a row, prove them unique, and make them the primary key.",
                    "Add an identity column and make that the primary key.");
        }
        List<String> columns = candidate.get();
        return draft.evidence(Evidence.observed(
                        ReviewContext.list(columns) + " is unique and never NULL: it can be the key."))
                .remedy(
                        "Make " + ReviewContext.list(columns) + " the primary key.",
                        context.phrasing()
                                .addPrimaryKey(table.name(), table.name().name() + "_pkey", columns));
    }

    private static boolean isRequired(Table table, String column) {
        return table.column(column)
                .map(Column::nullable)
                .filter(nullable -> !nullable)
                .isPresent();
    }
}

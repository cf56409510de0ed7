package dev.underpin.review.rule;

import dev.underpin.engine.Ability;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import java.util.List;
import java.util.stream.Stream;

/** A table that only those who made it can explain. */
public final class UndocumentedTable implements Rule {

    private static final Card CARD = CardText.of(UndocumentedTable.class, "Table without a comment", Severity.LOW)
            .needs(Need.CATALOG, Need.POLICY)
            .when(
                    "The policy file asks for documentation, and a table has no comment. Tables of migration tools are left out.")
            .effect("What a row stands for has to be asked, or guessed from the name, by everyone who comes later.")
            .instead("Say in one sentence what a row stands for and who writes it.")
            .links("https://www.postgresql.org/docs/current/sql-comment.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return context.tables()
                .filter(table -> context.policy().context().documentation() && context.has(Ability.COMMENTS))
                .filter(table -> !MigrationTables.isOne(table))
                .filter(table -> table.comment() == null || table.comment().isBlank())
                .map(table -> finding(context, table));
    }

    private Finding finding(ReviewContext context, Table table) {
        long told = table.columns().stream()
                .filter(column -> column.comment() != null)
                .count();
        return finding(Subject.table(table.name()), table.name().name() + " has no comment.")
                .consequence(context.volume(table))
                .evidence(Evidence.observed("Columns of it with a comment: " + told + " of "
                        + table.columns().size() + "."))
                .remedy(
                        "Write down what a row stands for.",
                        List.of("COMMENT ON TABLE " + context.phrasing().quote(table.name()) + " IS '…'"));
    }
}

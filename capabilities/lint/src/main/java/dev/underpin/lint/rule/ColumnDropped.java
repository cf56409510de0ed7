package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A column that goes with its values, under code that still names it. What only went by CASCADE is told there. */
public final class ColumnDropped implements LintRule {

    private static final Card CARD = LintRule.seen(ColumnDropped.class, "Column dropped", Severity.HIGH)
            .when(
                    "A column of an existing table is gone after the statement, and nothing else takes its name at the same time.")
            .effect(
                    "Its values are lost. Code that names it fails from then on, and so does an ORM that has read the columns at its start.")
            .instead("First deploy code that does not use the column; drop it in a later release.")
            .links("https://www.postgresql.org/docs/current/ddl-alter.html#DDL-ALTER-REMOVING-A-COLUMN");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        Cascade cascade = Cascade.of(statement);
        return TableColumns.removed(statement)
                .filter(column -> !cascade.took(column))
                .filter(column -> Successor.of(statement, column.subject())
                        .filter(next -> !next.made() && next.atOnce(statement))
                        .isEmpty())
                .map(column -> finding(statement, column));
    }

    private Finding finding(LintedStatement statement, CatalogEntry column) {
        ObjectName table = TableColumns.table(column);
        String name = statement.phrasing().quote(table);
        String quoted = statement.phrasing().quote(column.name());
        var steps = new ArrayList<String>();
        if (column.is("not_null") && column.fact("default") == null && column.fact("identity") == null) {
            steps.add("-- Lets the new code leave it out:");
            steps.add("ALTER TABLE " + name + " ALTER COLUMN " + quoted + " DROP NOT NULL");
        }
        steps.add("-- When no code that is running names it any more, in a later release:");
        steps.add("ALTER TABLE " + name + " DROP COLUMN " + quoted);
        return finding(
                        Subject.column(table, column.name()),
                        TableColumns.words(column) + " (" + column.text("type")
                                + ") is dropped: its values are lost, and code that still names it fails.")
                .consequence(statement.size(table))
                .evidence(Words.seen(
                        statement,
                        "It was there before the statement and not after it.",
                        "SELECT count(" + quoted + ") AS values_lost FROM " + name))
                .remedy("Deploy code that neither reads nor writes it before it goes.", List.copyOf(steps));
    }
}

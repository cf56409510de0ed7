package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.stream.Stream;

/** A length limit in the type, which is harder to change than one in a CHECK. */
public final class LengthLimitedText implements LintRule {

    private static final Card CARD = LintRule.seen(LengthLimitedText.class, "Length limit in the type", Severity.INFO)
            .when("Columns of type varchar(n) are made.")
            .effect(
                    "To shorten the limit later rewrites the table, and a column that a view uses cannot be changed at all. varchar(n) is no faster than text.")
            .instead("Use text; where the length matters, a CHECK, which is added and changed without rewriting.")
            .links("https://www.postgresql.org/docs/current/datatype-character.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return TableColumns.made(statement, column -> column.text("type").startsWith("character varying("))
                .entrySet()
                .stream()
                .map(table -> finding(statement, table.getKey(), table.getValue()));
    }

    private Finding finding(LintedStatement statement, ObjectName table, List<CatalogEntry> columns) {
        return finding(
                        Subject.table(table),
                        TableColumns.words(columns) + (columns.size() == 1 ? " has its" : " have their")
                                + " length in the type, where it is hard to change.")
                .evidence(Words.seen(statement, "The server says " + TableColumns.types(columns) + "."))
                .advice("Declare it as text. Where the length matters, add CHECK (char_length("
                        + statement.phrasing().quote(columns.getFirst().name()) + ") <= …).");
    }
}

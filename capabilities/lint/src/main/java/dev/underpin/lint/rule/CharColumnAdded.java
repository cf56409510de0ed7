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

/** A blank-padded column, which nobody wants. */
public final class CharColumnAdded implements LintRule {

    private static final Card CARD = LintRule.seen(CharColumnAdded.class, "Column of type char(n)", Severity.LOW)
            .when("A column of type char(n) is made.")
            .effect(
                    "Shorter values are padded with blanks on storage; comparisons ignore them, concatenation and LIKE do not. It saves no room.")
            .instead("Use text, with a CHECK on the length if there is one.")
            .links("https://www.postgresql.org/docs/current/datatype-character.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return TableColumns.made(statement, column -> column.text("base_type").equals("character")).entrySet().stream()
                .map(table -> finding(statement, table.getKey(), table.getValue()));
    }

    private Finding finding(LintedStatement statement, ObjectName table, List<CatalogEntry> columns) {
        return finding(
                        Subject.table(table),
                        TableColumns.words(columns) + (columns.size() == 1 ? " is" : " are")
                                + " padded with blanks: shorter values do not come back as they were written.")
                .evidence(Words.seen(statement, "The server says " + TableColumns.types(columns) + "."))
                .advice("Declare it as text, and limit the length with a CHECK.");
    }
}

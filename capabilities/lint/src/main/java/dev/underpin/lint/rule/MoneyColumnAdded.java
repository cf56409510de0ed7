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

/** The money type, whose meaning hangs on a setting of the server. */
public final class MoneyColumnAdded implements LintRule {

    private static final Card CARD = LintRule.seen(MoneyColumnAdded.class, "Column of type money", Severity.LOW)
            .when("A column of type money is made.")
            .effect(
                    "Currency and decimals come from lc_monetary: a dump restored under another setting means other amounts, and a second currency has no place.")
            .instead("Use numeric, with the currency in a column beside it.")
            .links("https://www.postgresql.org/docs/current/datatype-money.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return TableColumns.made(statement, column -> column.text("base_type").equals("money")).entrySet().stream()
                .map(table -> finding(statement, table.getKey(), table.getValue()));
    }

    private Finding finding(LintedStatement statement, ObjectName table, List<CatalogEntry> columns) {
        return finding(
                        Subject.table(table),
                        TableColumns.words(columns) + (columns.size() == 1 ? " is" : " are")
                                + " of type money: the currency is a setting of the server.")
                .evidence(Words.seen(statement, "The server says type money."))
                .advice("Declare it as numeric, with the currency in a column beside it.");
    }
}

package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.effect.Difference;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.stream.Stream;

/** Another default, for rows of code that leaves the column out; old rows and code that names it keep the old one. */
public final class DefaultChanged implements LintRule {

    private static final Card CARD = LintRule.seen(DefaultChanged.class, "Default changed", Severity.INFO)
            .when("The default of a column of an existing table becomes another one. Renames behind it do not count.")
            .effect(
                    "Rows that have the old default keep it, and an ORM that holds defaults itself goes on writing the old one: two defaults are in use.")
            .instead("Change it in the code too, and decide what becomes of the old rows.")
            .links("https://www.postgresql.org/docs/current/ddl-default.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        boolean renames = statement.effect().differences().stream()
                .filter(Difference.Altered.class::isInstance)
                .map(Difference.Altered.class::cast)
                .anyMatch(any -> !any.before().subject().equals(any.after().subject()));
        return TableColumns.altered(statement)
                .filter(column -> !renames && column.changed("default") && !column.changed("type"))
                .filter(column -> column.before().fact("default") != null
                        && column.after().fact("default") != null)
                .map(column -> finding(
                                column.after().subject(),
                                "The default of " + TableColumns.words(column.after()) + " goes from "
                                        + Words.value(column.before().text("default")) + " to "
                                        + Words.value(column.after().text("default"))
                                        + ": old rows keep theirs, and so does code that names it.")
                        .evidence(Words.seen(statement, "No row was touched."))
                        .advice("Look for the old default in the code, and decide what becomes of the old rows."));
    }
}

package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.sql.Verb;
import java.util.stream.Stream;

/** One DELETE of every row of a table. */
public final class WholeTableDelete implements LintRule {

    private static final Card CARD = LintRule.read(WholeTableDelete.class, "DELETE of every row", Severity.HIGH)
            .when("A DELETE from a table that the file did not make has no condition, or none that leaves a row out.")
            .effect(
                    "All rows are lost. It visits each of them, runs each trigger and foreign key, and leaves the room they took to vacuum.")
            .instead(
                    "Say which rows. If it is all: TRUNCATE, which takes a short strong lock instead; or batches, where the table is in use.")
            .links(
                    "https://www.postgresql.org/docs/current/sql-delete.html",
                    "https://www.postgresql.org/docs/current/sql-truncate.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return EveryRow.of(statement, Verb.DELETE).map(table -> finding(statement, table)).stream();
    }

    private Finding finding(LintedStatement statement, ObjectName table) {
        return finding(Subject.table(table), "Every row of " + table.name() + " is deleted.")
                .severity(statement.severity(table, card().severity()))
                .consequence(statement.size(table))
                .evidence(TargetTable.evidence(statement))
                .choice(
                        "Are all of them to go?",
                        "Not all: say which, with WHERE.",
                        "All, and nobody uses the table meanwhile: TRUNCATE "
                                + statement.phrasing().quote(table) + ", with a short lock_timeout.",
                        "All, while it is in use: DELETE in batches of some thousand rows, each in a transaction of its own.");
    }
}

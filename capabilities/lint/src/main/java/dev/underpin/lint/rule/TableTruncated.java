package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.Optional;
import java.util.stream.Stream;

/** A table that loses all of its rows at once. Those that CASCADE reaches are told apart. */
public final class TableTruncated implements LintRule {

    private static final Card CARD = LintRule.seen(TableTruncated.class, "Table emptied", Severity.HIGH)
            .when(
                    "A statement empties an existing table by giving it new files. Where the same file fills it again, it is told less loudly.")
            .effect(
                    "All rows are lost, those that the application wrote included, and nobody can read the table until the transaction ends.")
            .instead("Delete by a condition, in batches. To refresh a list, insert with ON CONFLICT DO UPDATE.")
            .links("https://www.postgresql.org/docs/current/sql-truncate.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return Emptied.by(statement).named().stream().map(table -> finding(statement, table));
    }

    private Finding finding(LintedStatement statement, ObjectName table) {
        Optional<LintedStatement> filled = statement.later().stream()
                .filter(later -> later.rowsTouched()
                        .anyMatch(rows -> rows.relation().name().equals(table) && rows.inserted() > 0))
                .findFirst();
        return finding(
                        Subject.table(table),
                        table.name() + " is emptied"
                                + filled.map(later -> " and filled again on line "
                                                + later.recorded().line()
                                                + ": what the application wrote to it since is lost.")
                                        .orElse(": all of its rows are lost."))
                .severity(filled.isPresent() ? Severity.MEDIUM : card().severity())
                .consequence(statement.size(table))
                .evidence(statement.evidence())
                .choice(
                        "Which rows are to go?",
                        "Some: DELETE them by a condition, in batches of some thousand rows.",
                        "All, and new ones come from the file: INSERT … ON CONFLICT DO UPDATE, then DELETE those that are not"
                                + " in it.",
                        "All: keep a copy until nobody has missed them, CREATE TABLE "
                                + statement.phrasing().quote(new ObjectName(table.schema(), table.name() + "_kept"))
                                + " AS TABLE "
                                + statement.phrasing().quote(table) + ".");
    }
}

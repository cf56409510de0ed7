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
import java.util.Set;
import java.util.stream.Stream;

/** A default for a column that had none: old rows stay NULL. */
public final class DefaultDoesNotReachOldRows implements LintRule {

    private static final Card CARD = LintRule.seen(
                    DefaultDoesNotReachOldRows.class, "Default does not reach old rows", Severity.LOW)
            .when(
                    "A column of an existing table that may be NULL gets its first default, and the file does not update the table.")
            .effect("Rows from before keep NULL, and code that takes the default for granted meets it.")
            .instead("Set the default first; then fill the old rows in batches.")
            .links("https://www.postgresql.org/docs/current/ddl-default.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        Set<Subject> added = RequiredColumns.addedUpTo(statement);
        return TableColumns.altered(statement)
                .filter(column -> column.before().fact("default") == null
                        && column.after().fact("default") != null)
                .filter(column -> !column.after().is("not_null") && !column.changed("type"))
                .filter(column -> !added.contains(column.after().subject()))
                .filter(column -> !updates(statement, TableColumns.table(column.after())))
                .map(column -> finding(statement, column.after()));
    }

    private Finding finding(LintedStatement statement, CatalogEntry column) {
        String name = statement.phrasing().quote(TableColumns.table(column));
        String quoted = statement.phrasing().quote(column.name());
        return finding(
                        column.subject(),
                        TableColumns.words(column) + " gets the default " + Words.value(column.text("default"))
                                + " for new rows only: old rows that have NULL keep it.")
                .evidence(Words.seen(
                        statement,
                        "No row was touched.",
                        "SELECT count(*) FROM " + name + " WHERE " + quoted + " IS NULL"))
                .remedy(
                        "If old rows are to have it too, fill them in batches of some thousand rows, each in a transaction of its"
                                + " own.",
                        List.of("UPDATE " + name + " SET " + quoted + " = DEFAULT WHERE " + quoted + " IS NULL AND …"));
    }

    private static boolean updates(LintedStatement statement, ObjectName table) {
        return statement.file().statements().stream()
                .flatMap(Spoken::of)
                .anyMatch(tokens -> tokens.stream().anyMatch(token -> token.is("UPDATE"))
                        && tokens.stream()
                                .anyMatch(
                                        token -> token.isName() && token.name().equals(table.name())));
    }
}

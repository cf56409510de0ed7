package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.stream.Stream;

/** A column that may be NULL from now on, under code that has never met one there. */
public final class NotNullDropped implements LintRule {

    private static final Card CARD = LintRule.seen(NotNullDropped.class, "NOT NULL dropped", Severity.LOW)
            .when("A column of an existing table loses NOT NULL, and is not dropped in the same file.")
            .effect("Nothing happens until somebody writes NULL: then running code reads one where it never had to.")
            .instead("Deploy code that can read NULL before any code writes it.")
            .links("https://www.postgresql.org/docs/current/ddl-alter.html#DDL-ALTER-REMOVING-A-CONSTRAINT");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return TableColumns.altered(statement)
                .filter(column ->
                        column.before().is("not_null") && !column.after().is("not_null"))
                .filter(column -> statement.later().stream()
                        .flatMap(TableColumns::removed)
                        .noneMatch(gone -> gone.subject().equals(column.after().subject())))
                .map(column -> finding(
                                column.after().subject(),
                                TableColumns.words(column.after())
                                        + " may be NULL from now on, and running code that reads it may not expect that.")
                        .evidence(Words.seen(statement, "It was NOT NULL before the statement and is not after it."))
                        .advice("Deploy code that can read NULL before any code writes it."));
    }
}

package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.effect.Difference;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A table that is empty after a crash. */
public final class UnloggedTableCreated implements LintRule {

    private static final Card CARD = LintRule.seen(UnloggedTableCreated.class, "Unlogged table", Severity.MEDIUM)
            .when("A table is made UNLOGGED, and is neither made LOGGED nor dropped in the same file.")
            .effect(
                    "After a crash it is empty, on a replica it cannot be read at all, and a failover or a restore loses its rows.")
            .instead("A plain table; UNLOGGED only for what can be made again.")
            .links("https://www.postgresql.org/docs/current/sql-createtable.html#SQL-CREATETABLE-UNLOGGED");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement
                .made(Subject.Kind.TABLE)
                .filter(table -> table.text("persistence").equals("u"))
                .sorted(Comparator.comparing(CatalogEntry::subject))
                .filter(table ->
                        TableColumns.lasts(statement, table.subject()) && !becomesLogged(statement, table.subject()))
                .map(table -> finding(
                                table.subject(),
                                table.name()
                                        + " is UNLOGGED: it is empty after a crash and cannot be read on a replica.")
                        .evidence(Words.seen(statement, "The server says that it writes no log for it."))
                        .remedy(
                                "If its rows matter:",
                                List.of("ALTER TABLE " + statement.phrasing().quote(TableColumns.table(table))
                                        + " SET LOGGED")));
    }

    private static boolean becomesLogged(LintedStatement statement, Subject table) {
        return statement.later().stream()
                .flatMap(later -> later.effect().differences().stream())
                .anyMatch(difference -> difference instanceof Difference.Altered altered
                        && altered.before().subject().equals(table)
                        && altered.after().text("persistence").equals("p"));
    }
}

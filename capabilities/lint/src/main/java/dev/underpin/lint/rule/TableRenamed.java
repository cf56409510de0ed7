package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.Difference;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** A table under a new name, while running code uses the old one. */
public final class TableRenamed implements LintRule {

    private static final Card CARD = LintRule.seen(TableRenamed.class, "Table renamed", Severity.HIGH)
            .when(
                    "An existing table, not a partition, has another name after the statement, and no table or view takes the old one in the same transaction.")
            .effect(
                    "Every query by the old name fails from the commit on until the new code is deployed everywhere; before, the new code fails.")
            .instead("Leave a view under the old name until no running code uses it, or leave the name.")
            .links(
                    "https://www.postgresql.org/docs/current/sql-altertable.html",
                    "https://www.postgresql.org/docs/current/sql-createview.html#SQL-CREATEVIEW-UPDATABLE-VIEWS");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement
                .altered(Subject.Kind.TABLE)
                .filter(table -> table.renamed() && table.after().fact("bound") == null)
                .filter(table -> Successor.of(statement, table.before().subject())
                        .filter(next -> next.atOnce(statement))
                        .isEmpty())
                .sorted(Comparator.comparing(table -> table.after().subject()))
                .map(table -> finding(statement, table));
    }

    private Finding finding(LintedStatement statement, Difference.Altered table) {
        ObjectName old = TableColumns.table(table.before());
        ObjectName now = TableColumns.table(table.after());
        Optional<Successor> next = Successor.of(statement, table.before().subject());
        Draft draft = finding(
                        table.before().subject(),
                        old.name() + " is now called " + now.name() + ": running code that uses the old name fails"
                                + next.map(later -> " until line "
                                                + later.statement().recorded().line() + " is committed.")
                                        .orElse("."))
                .evidence(Words.seen(statement, "Nothing has the old name when the transaction ends."));
        return next.isPresent()
                ? draft.advice("Put both statements into one transaction.")
                : draft.remedy(OldName.ADVICE, OldName.view(statement, old, now));
    }
}

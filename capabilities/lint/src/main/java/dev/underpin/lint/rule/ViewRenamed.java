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
import java.util.stream.Stream;

/** A view under a new name, while running code reads the old one. */
public final class ViewRenamed implements LintRule {

    private static final Card CARD = LintRule.seen(ViewRenamed.class, "View renamed", Severity.HIGH)
            .when(
                    "An existing view or materialized view has another name after the statement, and nothing takes the old one in the same transaction.")
            .effect("Queries by the old name fail from the commit on until the new code is deployed everywhere.")
            .instead("Leave a view under the old name that reads the new one, and drop it in a later release.")
            .links("https://www.postgresql.org/docs/current/sql-alterview.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement
                .altered(Subject.Kind.VIEW)
                .filter(Difference.Altered::renamed)
                .filter(view -> Successor.of(statement, view.before().subject())
                        .filter(next -> next.atOnce(statement))
                        .isEmpty())
                .sorted(Comparator.comparing(view -> view.after().subject()))
                .map(view -> finding(statement, view.before(), view.after()));
    }

    private Finding finding(LintedStatement statement, CatalogEntry before, CatalogEntry after) {
        return finding(
                        before.subject(),
                        "The " + before.text("kind") + " " + before.name() + " is now called " + after.name()
                                + ": running code that uses the old name fails.")
                .evidence(Words.seen(statement, "Nothing has the old name when the transaction ends."))
                .remedy(
                        "Leave a view under the old name, in the same transaction, until no running code uses it.",
                        OldName.view(statement, TableColumns.table(before), TableColumns.table(after)));
    }
}

package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.lint.Sizes.Work;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.stream.Stream;

/** A CHECK that reads every row while nobody else may touch them. */
public final class CheckValidatedUnderLock implements LintRule {

    private static final Card CARD = LintRule.seen(
                    CheckValidatedUnderLock.class, "CHECK validated under a lock", Severity.HIGH)
            .when(
                    "A validated CHECK is added to columns that were there before, and the table is read from end to end under a lock that blocks writes.")
            .effect(
                    "Reads and writes wait until every row has been checked. One row that breaks it fails the deployment.")
            .instead("Add it NOT VALID, which holds new rows to it at once, and validate it in another transaction.")
            .links("https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return ConstraintFacts.added(statement, "check")
                .filter(check -> check.is("validated") && ConstraintFacts.enforced(check))
                .filter(check -> !ConstraintFacts.onNewColumns(statement, check))
                .filter(check -> WholeTable.readUnderLock(statement, ConstraintFacts.table(check)))
                .map(check -> finding(statement, check));
    }

    private Finding finding(LintedStatement statement, CatalogEntry check) {
        ObjectName table = ConstraintFacts.table(check);
        Draft draft = finding(
                        ConstraintFacts.subject(check),
                        WholeTable.waiting(statement, table) + " while every row is checked against " + check.name()
                                + ".")
                .severity(statement.severity(table, card().severity()))
                .consequence(statement.duration(table, Work.SCAN))
                .evidence(statement.evidence());
        return SafeWay.instead(
                statement,
                draft,
                "Add it unvalidated and validate it afterwards, while reads and writes go on.",
                Preflight.check(statement.phrasing(), check),
                SafeSteps.unvalidated(statement, check));
    }
}

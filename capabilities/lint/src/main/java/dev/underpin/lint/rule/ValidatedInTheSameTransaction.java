package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.lint.Sizes.Work;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.effect.LockMode;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Remedy.Stage;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.stream.Stream;

/** VALIDATE that gains nothing: the strong lock under which the constraint was added is still held. */
public final class ValidatedInTheSameTransaction implements LintRule {

    private static final Card CARD = LintRule.seen(
                    ValidatedInTheSameTransaction.class,
                    "Constraint validated while the strong lock is still held",
                    Severity.HIGH)
            .when(
                    "A constraint of an existing table is validated in a transaction that holds a lock on it which blocks writes.")
            .effect(
                    "VALIDATE alone lets reads and writes go on. Behind another ALTER TABLE in one transaction it does not: they wait until every row has been read.")
            .instead("Validate in a transaction of its own, after the first one has committed.")
            .links(
                    "https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-VALIDATE-CONSTRAINT");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return Validated.by(statement)
                .filter(constraint -> WholeTable.blockingLock(statement, ConstraintFacts.table(constraint))
                        .isPresent())
                .map(constraint -> finding(statement, constraint));
    }

    private Finding finding(LintedStatement statement, CatalogEntry constraint) {
        ObjectName table = ConstraintFacts.table(constraint);
        LockMode mode = WholeTable.blockingLock(statement, table).orElseThrow();
        LintedStatement since = statement.lockedBy(table, mode);
        String held = since == statement
                ? ": it takes " + mode
                : ": " + mode + " is held since line " + since.recorded().line();
        Draft draft = finding(
                        ConstraintFacts.subject(constraint),
                        WholeTable.waiting(statement, table) + " while " + constraint.name() + " is validated" + held
                                + ".")
                .severity(statement.severity(table, card().severity()))
                .consequence(statement.duration(table, Work.SCAN))
                .evidence(statement.evidence());
        return SafeWay.instead(
                statement,
                draft,
                "Let what stands before it commit first: a migration of its own, behind this one.",
                Validated.preflight(statement.phrasing(), constraint),
                List.of(
                        Stage.together(),
                        Stage.together(SafeSteps.validate(statement.phrasing(), table, constraint.name()))));
    }
}

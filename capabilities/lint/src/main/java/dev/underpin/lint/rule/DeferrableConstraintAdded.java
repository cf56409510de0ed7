package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.stream.Stream;

/** A unique constraint that is checked late, and so is good for less. */
public final class DeferrableConstraintAdded implements LintRule {

    private static final Card CARD = LintRule.seen(
                    DeferrableConstraintAdded.class, "Deferrable unique constraint", Severity.LOW)
            .when("A unique constraint or primary key is made DEFERRABLE.")
            .effect(
                    "INSERT … ON CONFLICT cannot use it, no foreign key may refer to it, and it cannot be a replica identity. An error may come only at COMMIT.")
            .instead("Make it NOT DEFERRABLE, unless rows really must swap their values within a transaction.")
            .links("https://www.postgresql.org/docs/current/sql-createtable.html#SQL-CREATETABLE-PARMS-DEFERRABLE");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement
                .made(Subject.Kind.CONSTRAINT)
                .filter(constraint -> constraint.is("deferrable"))
                .filter(constraint -> ConstraintFacts.isKind(constraint, "unique")
                        || ConstraintFacts.isKind(constraint, "primary key"))
                .map(constraint -> finding(
                                ConstraintFacts.subject(constraint),
                                constraint.name() + " is deferrable: ON CONFLICT ("
                                        + String.join(", ", ConstraintFacts.columns(constraint))
                                        + ") fails, and no foreign key may refer to it.")
                        .evidence(Evidence.observed("The catalog has it as " + constraint.text("definition") + "."))
                        .advice("Leave DEFERRABLE out, unless rows must swap their values within one transaction."));
    }
}

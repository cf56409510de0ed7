package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.stream.Stream;

/** A constraint that the file leaves NOT VALID: a reminder of the second half. */
public final class ConstraintLeftUnvalidated implements LintRule {

    private static final Card CARD = LintRule.seen(
                    ConstraintLeftUnvalidated.class, "Constraint left unvalidated", Severity.INFO)
            .when(
                    "A constraint NOT VALID is added to an existing table, and nothing behind it in the file validates or drops it.")
            .effect(
                    "New rows are held to it, old ones are not, and the planner does not rely on it. Left so, nobody knows whether it is true.")
            .instead("Right so, as long as a later migration validates it.")
            .links(
                    "https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-VALIDATE-CONSTRAINT");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement
                .added(Subject.Kind.CONSTRAINT)
                .filter(constraint -> "false".equals(constraint.fact("validated"))
                        && ConstraintFacts.enforced(constraint)
                        && constraint.fact("on_domain") == null)
                .filter(constraint -> !settledLater(statement, constraint))
                .map(constraint -> finding(statement, constraint));
    }

    private static boolean settledLater(LintedStatement statement, CatalogEntry constraint) {
        return FileHistory.tableGoes(statement, ConstraintFacts.table(constraint))
                || FileHistory.droppedFrom(statement, Subject.Kind.CONSTRAINT)
                        .anyMatch(gone -> gone.subject().equals(constraint.subject()))
                || statement.later().stream()
                        .flatMap(Validated::by)
                        .anyMatch(valid -> valid.subject().equals(constraint.subject()));
    }

    private Finding finding(LintedStatement statement, CatalogEntry constraint) {
        ObjectName table = ConstraintFacts.table(constraint);
        List<String> validate = List.of(SafeSteps.validate(statement.phrasing(), table, constraint.name()));
        return finding(
                        ConstraintFacts.subject(constraint),
                        constraint.name() + " holds for new rows of " + table.name()
                                + "; its old rows are yet to be validated.")
                .evidence(Evidence.observed("The catalog says so behind the last statement of the file."))
                .remedy(
                        "Validate it in the next migration; reads and writes go on meanwhile.",
                        Validated.preflight(statement.phrasing(), constraint)
                                .map(asked -> asked.before(validate))
                                .orElse(validate));
    }
}

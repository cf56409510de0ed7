package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.stream.Stream;

/** NOT VALID on a table that the file itself made and left empty: there is nothing to spare. */
public final class NotValidOnNewTable implements LintRule {

    private static final Card CARD = LintRule.seen(NotValidOnNewTable.class, "NOT VALID on a new table", Severity.INFO)
            .when("A constraint NOT VALID is added to a table that the same file made and that holds no rows yet.")
            .effect(
                    "There is no row whose reading could be spared. Unless somebody validates it, the planner never relies on it.")
            .instead("Leave the words out.")
            .links(
                    "https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement
                .made(Subject.Kind.CONSTRAINT)
                .filter(constraint -> constraint.fresh()
                        && "false".equals(constraint.fact("validated"))
                        && ConstraintFacts.enforced(constraint)
                        && constraint.fact("on_domain") == null)
                .filter(constraint -> !filled(statement, ConstraintFacts.table(constraint)))
                .map(constraint -> finding(
                                ConstraintFacts.subject(constraint),
                                ConstraintFacts.table(constraint).name()
                                        + " is new and empty: NOT VALID spares nothing and leaves " + constraint.name()
                                        + " unvalidated.")
                        .evidence(Evidence.observed(
                                "The table was made by this file, and no row was written to it before."))
                        .remedy(
                                "Add it without those words.",
                                List.of(SafeSteps.alter(statement.phrasing(), ConstraintFacts.table(constraint))
                                        + "ADD CONSTRAINT "
                                        + statement.phrasing().quote(constraint.name()) + " "
                                        + constraint.text("definition").replaceFirst(" NOT VALID$", ""))));
    }

    private static boolean filled(LintedStatement statement, ObjectName table) {
        return Stream.concat(statement.earlier().stream(), Stream.of(statement))
                .flatMap(one -> one.effect().rows().stream())
                .anyMatch(rows -> rows.inserted() > 0 && rows.relation().name().equals(table));
    }
}

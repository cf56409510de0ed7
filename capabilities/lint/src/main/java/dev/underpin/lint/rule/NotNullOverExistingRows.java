package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.stream.Stream;

/** NOT NULL that is being validated, where only production's rows can say whether it will be. */
public final class NotNullOverExistingRows implements LintRule {

    private static final Card CARD = LintRule.seen(
                    NotNullOverExistingRows.class, "NOT NULL validated over rows that are there", Severity.INFO)
            .when(
                    "VALIDATE CONSTRAINT reads an existing table for NOT NULL, or for a CHECK that says the same, without a lock that blocks.")
            .effect("One NULL fails the deployment, after all the rows before it have been read.")
            .instead("Count the NULLs in production first, and fill them.")
            .links(
                    "https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-VALIDATE-CONSTRAINT");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return RowsAsked.whileValidated(statement)
                .filter(Validated::isNotNull)
                .map(constraint -> RowsAsked.finding(
                        finding(
                                ConstraintFacts.subject(constraint),
                                "This fails if a single row of "
                                        + ConstraintFacts.table(constraint).name() + " has NULL in "
                                        + String.join(", ", ConstraintFacts.columns(constraint)) + "."),
                        Preflight.nulls(
                                statement.phrasing(),
                                ConstraintFacts.table(constraint),
                                ConstraintFacts.columns(constraint))));
    }
}

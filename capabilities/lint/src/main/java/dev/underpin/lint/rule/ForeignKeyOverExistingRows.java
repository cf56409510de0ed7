package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.stream.Stream;

/** A foreign key that is being validated, where only production's rows can say whether it will be. */
public final class ForeignKeyOverExistingRows implements LintRule {

    private static final Card CARD = LintRule.seen(
                    ForeignKeyOverExistingRows.class, "Foreign key validated over rows that are there", Severity.INFO)
            .when(
                    "VALIDATE CONSTRAINT looks up the rows of an existing table for a foreign key, without a lock that blocks.")
            .effect(
                    "One row that refers to nothing fails the deployment, after all the rows before it have been looked up.")
            .instead("Count the orphans in production first, and mend them.")
            .links(
                    "https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-VALIDATE-CONSTRAINT");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return RowsAsked.whileValidated(statement)
                .filter(constraint -> ConstraintFacts.isKind(constraint, "foreign key"))
                .map(key -> RowsAsked.finding(
                        finding(
                                ConstraintFacts.subject(key),
                                "This fails if a single row of "
                                        + ConstraintFacts.table(key).name() + " refers to a row that "
                                        + ConstraintFacts.references(key).name() + " does not have."),
                        Preflight.orphans(statement.phrasing(), key)));
    }
}

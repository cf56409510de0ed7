package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.stream.Stream;

/** A CHECK that is being validated, where only production's rows can say whether it will be. */
public final class CheckOverExistingRows implements LintRule {

    private static final Card CARD = LintRule.seen(
                    CheckOverExistingRows.class, "CHECK validated over rows that are there", Severity.INFO)
            .when("VALIDATE CONSTRAINT reads an existing table for a CHECK, without a lock that blocks.")
            .effect("One row that breaks it fails the deployment, after all the rows before it have been read.")
            .instead("Count the rows that break it in production first, and mend them.")
            .links(
                    "https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-VALIDATE-CONSTRAINT");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return RowsAsked.whileValidated(statement)
                .filter(constraint -> ConstraintFacts.isKind(constraint, "check") && !Validated.isNotNull(constraint))
                .flatMap(constraint -> Preflight.check(statement.phrasing(), constraint)
                        .map(asked -> RowsAsked.finding(
                                finding(
                                        ConstraintFacts.subject(constraint),
                                        "This fails if a single row of "
                                                + ConstraintFacts.table(constraint)
                                                        .name() + " breaks "
                                                + constraint.name() + "."),
                                asked))
                        .stream());
    }
}

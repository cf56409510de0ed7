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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** SET NOT NULL that reads every row while nobody else may touch them. One that is proven already reads nothing and is fine. */
public final class NotNullScansTable implements LintRule {

    private static final Card CARD = LintRule.seen(
                    NotNullScansTable.class, "SET NOT NULL that reads the table", Severity.HIGH)
            .when(
                    "A column of an existing table becomes NOT NULL, other than for a primary key, and the table is read from end to end under a lock that blocks writes.")
            .effect("Reads and writes wait until every row has been looked at. One NULL fails the deployment.")
            .instead(
                    "Prove it first without blocking: by a NOT NULL constraint NOT VALID from PostgreSQL 18 on, by a validated CHECK before.")
            .links("https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-DROP-NOT-NULL");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return NotNullColumns.become(statement)
                .filter(column -> !NotNullColumns.ofPrimaryKey(statement, column))
                .filter(column -> !NotNullColumns.unvalidated(statement, column))
                .filter(column -> WholeTable.readUnderLock(statement, ConstraintFacts.table(column)))
                .map(column -> finding(statement, column));
    }

    private Finding finding(LintedStatement statement, CatalogEntry column) {
        ObjectName table = ConstraintFacts.table(column);
        Preflight preflight = Preflight.nulls(
                statement.phrasing(), table, List.of(statement.phrasing().quote(column.name())));
        Draft draft = finding(
                        ConstraintFacts.subject(column),
                        WholeTable.waiting(statement, table) + " while every row is read to see that " + column.name()
                                + " holds no NULL.")
                .severity(statement.severity(table, card().severity()))
                .consequence(statement.duration(table, Work.SCAN))
                .evidence(statement.evidence());
        return SafeWay.instead(
                statement,
                draft,
                "Let the rows be read while reads and writes go on.",
                Optional.of(preflight),
                SafeSteps.notNull(statement, table, column.name()));
    }
}

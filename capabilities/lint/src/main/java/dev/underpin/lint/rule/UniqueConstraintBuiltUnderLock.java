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

/** A unique constraint that builds its index while nobody else may touch the table. */
public final class UniqueConstraintBuiltUnderLock implements LintRule {

    private static final Card CARD = LintRule.seen(
                    UniqueConstraintBuiltUnderLock.class, "Unique constraint built under a lock", Severity.HIGH)
            .when(
                    "A unique constraint is added to columns that were there before, and its index is built by the same statement.")
            .effect(
                    "Reads and writes wait until the whole table has been read and sorted. One value that is there twice fails the deployment.")
            .instead("Build a unique index concurrently, then make the constraint of it with USING INDEX.")
            .links(
                    "https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT-USING-INDEX");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return ConstraintFacts.added(statement, "unique")
                .filter(constraint -> !ConstraintFacts.onNewColumns(statement, constraint))
                .filter(constraint -> WholeTable.readUnderLock(statement, ConstraintFacts.table(constraint)))
                .flatMap(constraint -> ConstraintFacts.newIndex(statement, constraint)
                        .map(index -> finding(statement, constraint, index)));
    }

    private Finding finding(LintedStatement statement, CatalogEntry constraint, CatalogEntry index) {
        ObjectName table = ConstraintFacts.table(constraint);
        Draft draft = finding(
                        ConstraintFacts.subject(constraint),
                        WholeTable.waiting(statement, table) + " while the index behind " + constraint.name()
                                + " is built.")
                .severity(statement.severity(table, card().severity()))
                .consequence(statement.duration(table, Work.INDEX))
                .evidence(statement.evidence());
        return SafeWay.instead(
                statement,
                draft,
                "Build the index beforehand, while reads and writes go on; the constraint then takes milliseconds.",
                Preflight.duplicates(statement.phrasing(), index),
                WholeTable.partitioned(statement, table)
                        ? PartitionSteps.constraint(statement, constraint, index)
                        : SafeSteps.overIndex(statement, constraint, index));
    }
}

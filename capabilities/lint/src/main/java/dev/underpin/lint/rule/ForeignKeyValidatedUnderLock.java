package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.lint.Sizes.Work;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Remedy.Stage;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A foreign key that looks up every row of its table while writers of both tables wait. */
public final class ForeignKeyValidatedUnderLock implements LintRule {

    private static final int UNVALIDATED_ON_PARTITIONED = 18;
    private static final Card CARD = LintRule.seen(
                    ForeignKeyValidatedUnderLock.class, "Foreign key validated under a lock", Severity.HIGH)
            .when(
                    "A validated foreign key is added to columns that were there before, and the table is read from end to end under a lock that blocks writes.")
            .effect(
                    "Inserts, updates and deletes on both tables wait until every row has been looked up. One orphan fails the deployment.")
            .instead("Add it NOT VALID, which holds new rows to it at once, and validate it in another transaction.")
            .links("https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return ConstraintFacts.added(statement, "foreign key")
                .filter(key -> key.is("validated") && ConstraintFacts.enforced(key))
                .filter(key -> !ConstraintFacts.onNewColumns(statement, key))
                .filter(key -> WholeTable.readUnderLock(statement, ConstraintFacts.table(key)))
                .map(key -> finding(statement, key));
    }

    private Finding finding(LintedStatement statement, CatalogEntry key) {
        ObjectName table = ConstraintFacts.table(key);
        ObjectName parent = ConstraintFacts.references(key);
        boolean both = !parent.equals(table)
                && WholeTable.blockingLock(statement, parent).isPresent();
        Draft draft = finding(
                        ConstraintFacts.subject(key),
                        WholeTable.waiting(statement, table)
                                + (both ? ", and writes to " + parent.name() + " too," : "") + " while every row of "
                                + table.name() + " is looked up in " + parent.name() + ".")
                .severity(statement.severity(table, card().severity()))
                .consequence(statement.duration(table, Work.SCAN))
                .evidence(statement.evidence());
        return SafeWay.instead(
                statement,
                draft,
                "Add it unvalidated and validate it afterwards, while reads and writes go on.",
                Optional.of(Preflight.orphans(statement.phrasing(), key)),
                steps(statement, key, table));
    }

    private static List<Stage> steps(LintedStatement statement, CatalogEntry key, ObjectName table) {
        List<ObjectName> partitions = WholeTable.partitions(statement, table);
        return !partitions.isEmpty() && statement.version() < UNVALIDATED_ON_PARTITIONED
                ? PartitionSteps.foreignKey(statement, key, partitions)
                : SafeSteps.unvalidated(statement, key);
    }
}

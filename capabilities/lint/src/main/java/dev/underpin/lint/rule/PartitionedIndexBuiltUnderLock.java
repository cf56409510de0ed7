package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.lint.Sizes.Work;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.stream.Stream;

/** An index on a partitioned table: it is built on every partition, while writers of all of them wait. */
public final class PartitionedIndexBuiltUnderLock implements LintRule {

    private static final Card CARD = LintRule.seen(
                    PartitionedIndexBuiltUnderLock.class,
                    "Index on a partitioned table built while writers wait",
                    Severity.HIGH)
            .when(
                    "An index that belongs to no constraint is built on an existing partitioned table, and its partitions are read from end to end under a lock that blocks writes.")
            .effect("Inserts, updates and deletes on all partitions wait until the last of them has its index.")
            .instead("Create it on the parent alone, build one on each partition concurrently, and attach them.")
            .links(
                    "https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement
                .added(Subject.Kind.INDEX)
                .filter(index -> index.text("kind").startsWith("partitioned") && index.fact("constraint") == null)
                .filter(index -> WholeTable.readUnderLock(statement, ConstraintFacts.table(index)))
                .map(index -> finding(statement, index));
    }

    private Finding finding(LintedStatement statement, CatalogEntry index) {
        ObjectName table = ConstraintFacts.table(index);
        int partitions = WholeTable.partitions(statement, table).size();
        Draft draft = finding(
                        ConstraintFacts.subject(index),
                        "Writes to " + table.name() + " wait while " + index.name() + " is built on "
                                + (partitions == 1 ? "its partition" : "all its " + partitions + " partitions") + ".")
                .severity(statement.severity(table, card().severity()))
                .consequence(statement.duration(table, Work.INDEX))
                .evidence(statement.evidence());
        return SafeWay.instead(
                statement,
                draft,
                "Build it partition by partition; on the parent it becomes valid with the last one.",
                PartitionSteps.index(statement, index));
    }
}

package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.Lock;
import dev.underpin.model.effect.Relation;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A change of a partitioned table that locks all of its partitions too, one after the other. */
public final class LockFansOutToPartitions implements LintRule {

    private static final Card CARD = LintRule.seen(
                    LockFansOutToPartitions.class, "Change that locks every partition", Severity.MEDIUM)
            .when(
                    "A statement changes a partitioned table without a lock_timeout and locks two or more of its existing partitions against writes, without reading them.")
            .effect(
                    "All partitions that are locked already wait while it waits for the busiest one; with hundreds of them the server may run out of locks.")
            .instead(
                    "A short lock_timeout and another try; for what can be done piece by piece, ON ONLY the parent and then each partition.")
            .links(
                    "https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE",
                    "https://www.postgresql.org/docs/current/runtime-config-locks.html#GUC-MAX-LOCKS-PER-TRANSACTION");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return parent(statement)
                .filter(parent -> statement.earlier().stream()
                        .noneMatch(one -> parent(one)
                                .filter(other -> other.relation().equals(parent.relation()))
                                .isPresent()))
                .map(parent -> finding(statement, parent, partitions(statement, parent)))
                .stream();
    }

    /** The lock of a partitioned table that goes on to its partitions. What reads or rewrites them is told by other rules. */
    private static Optional<Lock> parent(LintedStatement statement) {
        boolean told = statement.scans().findAny().isPresent()
                || statement.rewritten().findAny().isPresent()
                || statement.lockTimeout() > 0;
        return told
                ? Optional.empty()
                : statement
                        .blockingLocks()
                        .filter(lock -> lock.relation().kind() == Relation.Kind.PARTITIONED_TABLE)
                        .filter(lock -> partitions(statement, lock).size() > 1)
                        .findFirst();
    }

    private static List<String> partitions(LintedStatement statement, Lock parent) {
        Set<ObjectName> changed = Parts.partitionsChanged(statement);
        return statement
                .blockingLocks()
                .map(lock -> lock.relation().name())
                .filter(table -> !table.equals(parent.relation().name()) && changed.contains(table))
                .map(ObjectName::name)
                .toList();
    }

    private Finding finding(LintedStatement statement, Lock parent, List<String> partitions) {
        ObjectName table = parent.relation().name();
        return finding(
                        Subject.table(table),
                        table.name() + " and each of its " + partitions.size() + " partitions ("
                                + String.join(", ", partitions.subList(0, Math.min(3, partitions.size())))
                                + (partitions.size() > 3 ? ", …" : "")
                                + ") are locked one after the other: other sessions' "
                                + parent.mode().blocks() + " of all of them wait for the one that is in use longest.")
                .evidence(statement.evidence())
                .remedy(
                        "Give up soon and try again, so that the queue behind it stays short.",
                        List.of(LockWait.limit(statement, "1s")));
    }
}

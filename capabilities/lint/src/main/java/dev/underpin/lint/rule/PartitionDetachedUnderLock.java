package dev.underpin.lint.rule;

import dev.underpin.engine.Phrasing;
import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.LockMode;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Remedy.Stage;
import dev.underpin.model.finding.Severity;
import java.util.ArrayList;
import java.util.stream.Stream;

/** A partition that is detached, or dropped while it is one, locks the whole partitioned table. */
public final class PartitionDetachedUnderLock implements LintRule {

    private static final Card CARD = LintRule.seen(
                    PartitionDetachedUnderLock.class, "Partition detached under a lock of its parent", Severity.MEDIUM)
            .when(
                    "A partition is detached without CONCURRENTLY, or dropped, and its parent is locked with ACCESS EXCLUSIVE.")
            .effect(
                    "Reads and writes of all partitions through the parent wait until the transaction ends, and queue up behind a long query.")
            .instead(
                    "DETACH PARTITION … CONCURRENTLY, outside of a transaction; it is refused where there is a default partition.")
            .links("https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-DETACH-PARTITION");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return Partition.detached(statement)
                .filter(partition -> statement
                        .lockOn(partition.parent())
                        .filter(LockMode::blocksReads)
                        .isPresent())
                .map(partition -> finding(statement, partition));
    }

    private Finding finding(LintedStatement statement, Partition partition) {
        ObjectName parent = partition.parent();
        Phrasing phrasing = statement.phrasing();
        boolean dropped = statement
                .removed(Subject.Kind.TABLE)
                .anyMatch(table -> Parts.table(table).equals(partition.name()));
        String detach =
                "ALTER TABLE " + phrasing.quote(parent) + " DETACH PARTITION " + phrasing.quote(partition.name());
        boolean refused = partition.bound().equals("DEFAULT");
        var stages = new ArrayList<Stage>();
        stages.add(
                refused
                        ? Stage.together("SET LOCAL lock_timeout = '2s'", detach)
                        : Stage.outside(detach + " CONCURRENTLY"));
        if (dropped) {
            stages.add(Stage.together("DROP TABLE " + phrasing.quote(partition.name())));
        }
        Draft draft = finding(
                        Subject.table(parent),
                        "Reads and writes of " + parent.name() + " wait while "
                                + partition.name().name() + " is "
                                + (dropped ? "dropped, which is still its partition." : "detached."))
                .evidence(statement.evidence());
        return Replacement.of(
                statement,
                draft,
                refused
                        ? "The default partition cannot be detached concurrently: use a short lock_timeout, and try again."
                        : "Detach it in two short steps. With a default partition that is refused: then use a short lock_timeout, and try again.",
                stages);
    }
}

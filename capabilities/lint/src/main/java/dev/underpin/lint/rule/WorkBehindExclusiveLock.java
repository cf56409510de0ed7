package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.lint.Sizes.Work;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.LockMode;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.stream.Stream;

/** Slow work while a lock from before keeps everybody from another table, or from the same. */
public final class WorkBehindExclusiveLock implements LintRule {

    private static final Card CARD = LintRule.seen(
                    WorkBehindExclusiveLock.class, "Slow work while a table is locked", Severity.HIGH)
            .when(
                    "A statement reads or rewrites an existing table, or builds an index on it, in a transaction that already keeps readers from a table.")
            .effect(
                    "Reads and writes of the locked table wait for as long as this statement takes, though it may have nothing to do with it.")
            .instead("Commit before the slow work, or do it first.")
            .links("https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        if (!waits(statement) || statement.earlierInTransaction().stream().anyMatch(one -> waits(one))) {
            return Stream.empty();
        }
        return Stream.of(finding(statement));
    }

    private static boolean waits(LintedStatement statement) {
        return !BackfillInSchemaTransaction.tells(statement)
                && locked(statement)
                        .anyMatch(table -> worked(statement, table).findAny().isPresent());
    }

    /** Tables that nobody can read since an earlier statement. */
    private static Stream<ObjectName> locked(LintedStatement statement) {
        return statement
                .held()
                .filter(lock -> lock.mode().blocksReads())
                .map(lock -> lock.relation().name());
    }

    /** Tables that this one works on, other than under the lock that the work itself needs. */
    private static Stream<ObjectName> worked(LintedStatement statement, ObjectName locked) {
        boolean apart = statement
                        .added(Subject.Kind.INDEX)
                        .anyMatch(index -> index.fact("constraint") == null
                                && Parts.table(index).equals(locked))
                || statement.effect().differences().isEmpty()
                        && statement.rewritten().findAny().isEmpty();
        return Parts.workedThrough(statement).filter(table -> apart || !table.equals(locked));
    }

    private Finding finding(LintedStatement statement) {
        ObjectName locked = locked(statement)
                .filter(table -> worked(statement, table).findAny().isPresent())
                .findFirst()
                .orElseThrow();
        ObjectName table = worked(statement, locked).findFirst().orElseThrow();
        LockMode mode = statement.lockOn(locked).orElseThrow();
        int line = statement.lockedBy(locked, mode).recorded().line();
        boolean index = statement.added(Subject.Kind.INDEX).findAny().isPresent();
        Work work = statement.rewrote(table) ? Work.REWRITE : index ? Work.INDEX : Work.SCAN;
        String does = work == Work.REWRITE
                ? "rewrites " + table.name()
                : (index ? "builds an index over " : "reads all of ") + table.name();
        long more = statement.laterInTransaction().stream()
                .filter(WorkBehindExclusiveLock::waits)
                .count();
        return finding(
                        Subject.table(locked),
                        "Reads and writes of " + locked.name() + ", locked since line " + line + ", wait while this "
                                + does
                                + (more == 0
                                        ? "."
                                        : "; " + more
                                                + (more == 1
                                                        ? " more statement like it follows."
                                                        : " more statements like it follow.")))
                .severity(statement.severity(table, card().severity()))
                .consequence(statement.duration(table, work))
                .evidence(statement.evidence())
                .advice("Move this into a transaction of its own, before or behind the one that locks " + locked.name()
                        + ".");
    }
}

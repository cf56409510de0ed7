package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.sql.Verb;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A transaction that locks one table after the other and lets go of none before its end. */
public final class ManyTablesLockedTogether implements LintRule {

    private static final Card CARD = LintRule.seen(
                    ManyTablesLockedTogether.class, "Several tables locked in one transaction", Severity.MEDIUM)
            .when("Statements of one transaction take locks that block writes on existing tables one after the other.")
            .effect(
                    "Each table stays locked while the next lock is waited for, and an application that locks them in another order deadlocks with it.")
            .instead(
                    "One table in each transaction; where they must change together, lock them in the order the application does.")
            .links("https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-DEADLOCKS");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        if (newly(statement).isEmpty() || !statement.effect().inTransaction()) {
            return Stream.empty();
        }
        List<LintedStatement> before = lockers(statement.earlierInTransaction());
        if (before.size() != 1) {
            return Stream.empty();
        }
        List<ObjectName> tables = Stream.of(
                        before.stream(), Stream.of(statement), lockers(statement.laterInTransaction()).stream())
                .flatMap(one -> one)
                .flatMap(one -> newly(one).stream())
                .distinct()
                .toList();
        return Stream.of(finding(statement, before.getFirst(), tables));
    }

    private static List<LintedStatement> lockers(List<LintedStatement> statements) {
        return statements.stream().filter(one -> !newly(one).isEmpty()).toList();
    }

    /** Tables that nobody can write to from this statement on. A new table's foreign keys, and others in a row, are not counted here. */
    private static List<ObjectName> newly(LintedStatement statement) {
        if (statement.kind().verb() == Verb.CREATE_TABLE || SeveralForeignKeysTogether.tells(statement)) {
            return List.of();
        }
        Set<ObjectName> partitions = Parts.partitionsChanged(statement);
        List<ObjectName> before = statement
                .held()
                .filter(lock -> lock.mode().blocksWrites())
                .map(lock -> lock.relation().name())
                .toList();
        return statement
                .blockingLocks()
                .map(lock -> lock.relation().name())
                .filter(table -> !before.contains(table) && !partitions.contains(table))
                .toList();
    }

    private Finding finding(LintedStatement statement, LintedStatement first, List<ObjectName> tables) {
        List<String> names = tables.stream().map(ObjectName::name).toList();
        String all = names.size() > 4
                ? String.join(", ", names.subList(0, 4)) + " and " + (names.size() - 4) + " more"
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
        return finding(
                        Subject.table(tables.getFirst()),
                        all + " stay locked together until the transaction ends: what line "
                                + first.recorded().line()
                                + " locked, others wait for while this statement and what follows waits and works.")
                .severity(names.size() > 2 ? card().severity() : Severity.LOW)
                .evidence(statement.evidence())
                .advice("Give each table a migration of its own, with a short lock_timeout.");
    }
}

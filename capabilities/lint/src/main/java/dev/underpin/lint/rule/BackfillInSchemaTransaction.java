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
import dev.underpin.sql.Verb;
import java.util.Optional;
import java.util.stream.Stream;

/** Rows written in the transaction that changed a table's shape: its lock is kept until the last row is done. */
public final class BackfillInSchemaTransaction implements LintRule {

    private static final Card CARD = LintRule.seen(
                    BackfillInSchemaTransaction.class, "Rows written while a table's shape is changed", Severity.HIGH)
            .when(
                    "A statement reads a whole existing table and writes rows of existing tables, in a transaction that has changed a table's shape under ACCESS EXCLUSIVE.")
            .effect(
                    "Reads and writes of the changed table wait until the last row is written and the transaction ends.")
            .instead("Change the shape, commit, and write the rows in batches behind it.")
            .links(
                    "https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES",
                    "https://www.postgresql.org/docs/current/ddl-alter.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return tells(statement) ? Stream.of(finding(statement)) : Stream.empty();
    }

    /** Whether the statement writes rows behind a change of shape, its own in code included. */
    static boolean tells(LintedStatement statement) {
        return written(statement).isPresent() && locked(statement).isPresent();
    }

    /** The table that it fills; a few rows by key do not count. */
    private static Optional<ObjectName> written(LintedStatement statement) {
        if (statement.scans().findAny().isEmpty()) {
            return Optional.empty();
        }
        Optional<ObjectName> seen = statement
                .rowsTouched()
                .filter(rows -> rows.relation().kind().isTable())
                .map(rows -> rows.relation().name())
                .findFirst();
        Verb verb = statement.kind().verb();
        return seen.isPresent() || (verb != Verb.UPDATE && verb != Verb.DELETE)
                ? seen
                : statement
                        .scans()
                        .map(scan -> scan.relation().name())
                        .filter(table -> statement
                                .lockOn(table)
                                .filter(mode -> mode.strength() > 2)
                                .isPresent())
                        .findFirst();
    }

    /** A table whose shape was changed, and which nobody can read. */
    private static Optional<ObjectName> locked(LintedStatement statement) {
        Stream<LintedStatement> upToHere =
                Stream.concat(statement.earlierInTransaction().stream(), Stream.of(statement));
        return upToHere.filter(one -> !one.effect().differences().isEmpty())
                .flatMap(LintedStatement::locks)
                .filter(lock -> lock.mode().blocksReads())
                .map(lock -> lock.relation().name())
                .findFirst();
    }

    private Finding finding(LintedStatement statement) {
        ObjectName table = written(statement).orElseThrow();
        ObjectName locked = locked(statement).orElseThrow();
        LockMode mode = statement.lockOn(locked).orElseThrow();
        LintedStatement locker = statement.lockedBy(locked, mode);
        String since = locker.equals(statement)
                ? ", which it also changes,"
                : ", locked since line " + locker.recorded().line() + ",";
        return finding(
                        Subject.table(locked),
                        "Reads and writes of " + locked.name() + since + " wait while the rows of " + table.name()
                                + " are written, and until the transaction ends.")
                .severity(statement.severity(table, card().severity()))
                .consequence(statement.duration(table, Work.REWRITE))
                .evidence(statement.evidence())
                .remedy(
                        "Commit the change of shape first; write the rows behind it, in batches.",
                        BatchedUpdate.of(statement, table));
    }
}

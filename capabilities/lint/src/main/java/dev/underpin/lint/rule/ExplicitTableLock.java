package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.Lock;
import dev.underpin.model.effect.LockMode;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.sql.Verb;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** LOCK TABLE in a migration: everybody else waits until its transaction ends. */
public final class ExplicitTableLock implements LintRule {

    private static final Card CARD = LintRule.seen(ExplicitTableLock.class, "Table locked by hand", Severity.MEDIUM)
            .when(
                    "LOCK TABLE takes a lock on an existing table that blocks writes, or stands outside of a transaction, where the server refuses it.")
            .effect(
                    "It waits in front of all who come later, holds them until the transaction ends, and deadlocks with an application that locks in another order.")
            .instead(
                    "Let statements take the locks they need. Where the rows must stand still: lock late, in a fixed order, with NOWAIT or a short lock_timeout.")
            .links("https://www.postgresql.org/docs/current/sql-lock.html");

    private static final Pattern HIDDEN = Pattern.compile("\\bLOCK\\s+TABLE\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        boolean locks = statement.kind().verb() == Verb.LOCK
                || (statement.kind().verb() == Verb.DO
                        && HIDDEN.matcher(statement.sql()).find());
        if (!locks) {
            return Stream.empty();
        }
        List<Lock> taken = statement
                .blockingLocks()
                .filter(lock -> statement.sql().contains(lock.relation().name().name()))
                .toList();
        if (statement.kind().verb() == Verb.LOCK
                && statement.failure().isEmpty()
                && !statement.effect().inTransaction()) {
            return Stream.of(outside(statement));
        }
        return taken.isEmpty() ? Stream.empty() : Stream.of(finding(statement, taken));
    }

    private Finding outside(LintedStatement statement) {
        return finding(
                        TargetTable.subject(statement),
                        "The server refuses LOCK TABLE here: this file runs outside of a transaction, so the lock would be gone at once.")
                .severity(Severity.BLOCKER)
                .evidence(Evidence.known("LOCK TABLE can only be used in transaction blocks (SQLSTATE 25P01)."))
                .advice("Put it and what it guards between BEGIN and COMMIT, or leave it out.");
    }

    private Finding finding(LintedStatement statement, List<Lock> taken) {
        ObjectName first = taken.getFirst().relation().name();
        LockMode mode = taken.getFirst().mode();
        List<String> names =
                taken.stream().map(lock -> lock.relation().name().name()).toList();
        boolean waits = !statement.says("NOWAIT") && statement.lockTimeout() == 0;
        return finding(
                        names.size() == 1 ? Subject.table(first) : Subject.database(),
                        String.join(", ", names) + (names.size() == 1 ? " is" : " are") + " locked in " + mode
                                + " mode: other sessions' " + mode.blocks()
                                + " wait until the transaction ends"
                                + (waits ? ", and from the moment on that this begins to wait." : "."))
                .severity(waits ? card().severity() : Severity.LOW)
                .evidence(statement.evidence())
                .remedy(
                        "If the rows must stand still, ask for the lock without waiting, as late as possible, and try again.",
                        List.of("LOCK TABLE "
                                + String.join(
                                        ", ",
                                        taken.stream()
                                                .map(lock -> statement
                                                        .phrasing()
                                                        .quote(lock.relation().name()))
                                                .toList())
                                + " IN " + mode + " MODE NOWAIT"));
    }
}

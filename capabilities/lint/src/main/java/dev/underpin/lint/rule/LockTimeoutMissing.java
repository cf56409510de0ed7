package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.Lock;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.Optional;
import java.util.stream.Stream;

/** A strong lock that is waited for without a limit: everybody queues up behind the one who waits. */
public final class LockTimeoutMissing implements LintRule {

    private static final Card CARD = LintRule.seen(
                    LockTimeoutMissing.class, "No limit on the wait for a lock", Severity.MEDIUM)
            .when(
                    "A statement locks an existing table against writes while lock_timeout is 0, and the file sets it nowhere. Told once for each file.")
            .effect(
                    "Behind one long query the statement waits, and all later reads and writes of the table wait behind the statement.")
            .instead("SET lock_timeout to a second or two at the top of the file, and run it again when it gives up.")
            .links(
                    "https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-LOCK-TIMEOUT",
                    "https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        boolean first = LockWait.firstEndless(statement)
                .filter(one -> one.index() == statement.index())
                .isPresent();
        boolean late = statement.later().stream().anyMatch(one -> LockWait.limits(one, statement));
        return first && !late ? Stream.of(finding(statement)) : Stream.empty();
    }

    private Finding finding(LintedStatement statement) {
        Lock lock = statement.blockingLocks().findFirst().orElseThrow();
        long more = statement.later().stream().filter(LockWait::endless).count();
        Optional<LintedStatement> without = statement.earlier().stream()
                .filter(one ->
                        LockWait.sets(one) && one.says("LOCAL") && !one.effect().inTransaction())
                .findFirst();
        Draft draft = finding(
                        Subject.table(lock.relation().name()),
                        "The " + LockWait.words(statement)
                                + " is waited for without limit: as long as one query is in its way, all later "
                                + lock.mode().blocks() + " of the table wait too.")
                .consequence(
                        without.isPresent()
                                ? "SET LOCAL on line "
                                        + without.get().recorded().line()
                                        + " has no effect: this file runs outside of a transaction."
                                : more == 0 ? null : more + " more of this file's statements wait like that.")
                .evidence(statement.evidence());
        return LockWait.limited(
                statement, draft, "Set a limit first, and have the migration tried again when it gives up.");
    }
}

package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.Lock;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.stream.Stream;

/** A lock_timeout so long that it hardly limits anything: for that long, everybody may have to queue. */
public final class LockTimeoutTooLong implements LintRule {

    private static final Card CARD = LintRule.seen(LockTimeoutTooLong.class, "Long wait for a lock", Severity.MEDIUM)
            .when(
                    "A statement locks an existing table against writes while lock_timeout is more than ten seconds. Told once for each file.")
            .effect("Reads and writes of the table may stand still for all of that time.")
            .instead("A second or two, and several tries: the statement gets its lock as soon, and nobody waits long.")
            .links("https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-LOCK-TIMEOUT");

    private static final long LONG = 10_000;

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return waitsLong(statement) && statement.earlier().stream().noneMatch(LockTimeoutTooLong::waitsLong)
                ? Stream.of(finding(statement))
                : Stream.empty();
    }

    private static boolean waitsLong(LintedStatement statement) {
        return statement.lockTimeout() > LONG
                && statement.blockingLocks().findAny().isPresent();
    }

    private Finding finding(LintedStatement statement) {
        Lock lock = statement.blockingLocks().findFirst().orElseThrow();
        Draft draft = finding(
                        Subject.table(lock.relation().name()),
                        "The " + LockWait.words(statement) + " is waited for up to "
                                + statement.lockTimeout() / 1000 + " seconds, and all later "
                                + lock.mode().blocks() + " of the table as long.")
                .evidence(statement.evidence());
        return LockWait.limited(statement, draft, "Give up sooner, and try more often.");
    }
}

package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.Lock;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A lock_timeout that is set only when the file has waited for locks already. */
public final class LockTimeoutSetTooLate implements LintRule {

    private static final Card CARD = LintRule.seen(
                    LockTimeoutSetTooLate.class, "lock_timeout set too late", Severity.MEDIUM)
            .when(
                    "lock_timeout is set for the first time behind a statement that locked an existing table against writes without it.")
            .effect("The statements in front of it wait without limit, and everybody else behind them.")
            .instead("Set it at the top of the file.")
            .links("https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-LOCK-TIMEOUT");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        Optional<LintedStatement> before =
                LockWait.firstEndless(statement).filter(one -> one.index() < statement.index());
        boolean first = before.filter(one -> LockWait.limits(statement, one)
                        && statement.earlier().stream().noneMatch(other -> LockWait.limits(other, one)))
                .isPresent();
        return first ? Stream.of(finding(statement, before.orElseThrow())) : Stream.empty();
    }

    private Finding finding(LintedStatement statement, LintedStatement before) {
        Lock lock = before.blockingLocks().findFirst().orElseThrow();
        return finding(
                        Subject.table(lock.relation().name()),
                        "Line " + before.recorded().line() + " has waited for its " + LockWait.words(before)
                                + " without limit when this sets one.")
                .evidence(before.evidence())
                .remedy(
                        "Move it in front of line " + before.recorded().line() + ".",
                        List.of(statement.sql().replaceAll("\\s+", " ")));
    }
}

package dev.underpin.lint.rule;

import dev.underpin.lint.LintedStatement;
import dev.underpin.model.effect.Lock;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Remedy.Stage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How long statements wait for locks that make others wait behind them. */
final class LockWait {

    private static final Pattern LOCALLY =
            Pattern.compile("set_config\\s*\\([^)]*,\\s*true\\s*\\)", Pattern.CASE_INSENSITIVE);

    private LockWait() {}

    /** Whether it waited for a lock on an existing table that blocks writes, without a limit. */
    static boolean endless(LintedStatement statement) {
        return statement.lockTimeout() == 0
                && statement.blockingLocks().findAny().isPresent();
    }

    /** Whether it sets lock_timeout, itself or in code. */
    static boolean sets(LintedStatement statement) {
        return switch (statement.kind().verb()) {
            case SET -> statement.says("lock_timeout");
            case SELECT, DO, CALL -> statement.sql().toLowerCase(Locale.ROOT).contains("lock_timeout");
            default -> false;
        };
    }

    /** Whether it sets a limit that would have held for the other one too, had it stood in front of it. */
    static boolean limits(LintedStatement setting, LintedStatement other) {
        boolean local = setting.says("LOCAL") || LOCALLY.matcher(setting.sql()).find();
        return sets(setting) && limitsWhatFollows(setting) && (!local || setting.sharesTransaction(other));
    }

    /** Whether a limit is in force behind it. Where nothing comes behind it, the text must do. */
    private static boolean limitsWhatFollows(LintedStatement statement) {
        return statement.later().isEmpty()
                ? statement.sql().matches("(?s).*[1-9].*")
                : statement.later().getFirst().lockTimeout() > 0;
    }

    /** The first statement of the file that waits without a limit. */
    static Optional<LintedStatement> firstEndless(LintedStatement statement) {
        return statement.file().statements().stream().filter(LockWait::endless).findFirst();
    }

    static String limit(LintedStatement statement, String time) {
        return (statement.effect().inTransaction() ? "SET LOCAL" : "SET") + " lock_timeout = '" + time + "'";
    }

    /** Ends a finding with a short limit in front of the statement. */
    static Finding limited(LintedStatement statement, Draft draft, String advice) {
        return switch (statement.kind().verb()) {
            case DO, CALL, SELECT -> draft.remedy(advice, List.of(limit(statement, "2s")));
            default -> draft.instead(advice, Stage.together(limit(statement, "2s"), statement.sql()));
        };
    }

    /** {@code ACCESS EXCLUSIVE lock of orders}. */
    static String words(LintedStatement statement) {
        Lock lock = statement.blockingLocks().findFirst().orElseThrow();
        return lock.mode() + " lock of " + lock.relation().name().name();
    }
}

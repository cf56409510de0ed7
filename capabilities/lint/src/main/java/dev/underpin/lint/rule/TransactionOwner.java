package dev.underpin.lint.rule;

import dev.underpin.lint.LintedFile;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.snapshot.Runner.TransactionHabit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whose transaction is open when a statement begins, by what the file says and what its runner does. */
enum TransactionOwner {
    NOBODY,
    RUNNER,
    FILE;

    private static final Pattern CHANGESET = Pattern.compile("^--\\s*changeset\\s+\\S+:.*$", Pattern.MULTILINE);

    /** Where the runner sends the file as one string, BEGIN and COMMIT are the file's own business. */
    static TransactionOwner before(LintedStatement statement) {
        return at(statement.file(), statement.index(), true);
    }

    static TransactionOwner behind(LintedStatement statement) {
        return at(statement.file(), statement.index(), false);
    }

    private static TransactionOwner at(LintedFile file, int index, boolean before) {
        TransactionHabit habit = file.recorded().runner().transaction();
        TransactionOwner owner = file.recorded().wrapped() && habit != TransactionHabit.ONE_STRING ? RUNNER : NOBODY;
        for (LintedStatement one : file.statements().subList(0, index + 1)) {
            if (habit == TransactionHabit.PER_CHANGESET) {
                owner = changeset(one, owner);
            }
            if (one.index() < index || !before) {
                owner = next(one, owner);
            }
        }
        return owner;
    }

    private static TransactionOwner next(LintedStatement statement, TransactionOwner owner) {
        return switch (statement.kind().verb()) {
            case BEGIN -> owner == NOBODY ? FILE : owner;
            case COMMIT, ROLLBACK ->
                statement.says("PREPARED") || (statement.says("CHAIN") && !statement.says("NO", "CHAIN"))
                        ? owner
                        : NOBODY;
            case PREPARE_TRANSACTION -> NOBODY;
            default -> owner;
        };
    }

    private static TransactionOwner changeset(LintedStatement statement, TransactionOwner owner) {
        Matcher heading = CHANGESET.matcher(statement.recorded().comments());
        TransactionOwner next = owner;
        while (heading.find()) {
            next = heading.group().matches("(?i).*runInTransaction:\\s*\"?false.*") ? NOBODY : RUNNER;
        }
        return next;
    }
}

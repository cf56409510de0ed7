package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.Failure;
import dev.underpin.model.effect.RecordedFile;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.stream.Stream;

/** A statement that the server refuses: the deployment stops there, and this is how it is left. */
public final class StatementFails implements LintRule {

    private static final Card CARD = LintRule.seen(
                    StatementFails.class, "Statement that the server refuses", Severity.BLOCKER)
            .when(
                    "A statement failed on scratch, other than for reaching outside of it, for refusing a transaction, or as a rule of its own tells.")
            .effect("The deployment stops here. Outside of a transaction, what ran before stays applied.")
            .instead("Mend the statement; where it only fails on this base, give the right one with --base.")
            .links("https://www.postgresql.org/docs/current/errcodes-appendix.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement.failure().stream()
                .filter(failure -> !failure.contained() && !failure.refusedTransaction())
                .filter(failure -> !ColumnUsedByOthers.tells(failure) && !EnumValueUsedInSameTransaction.tells(failure))
                .filter(failure -> !missingOnScratch(statement, failure))
                .map(failure -> finding(statement, failure));
    }

    private static boolean missingOnScratch(LintedStatement statement, Failure failure) {
        return failure.is("42704")
                && (TablespaceMoveRewritesTable.tells(statement) || AccessMethodChangeRewritesTable.tells(statement));
    }

    private Finding finding(LintedStatement statement, Failure failure) {
        Draft draft = finding(
                        Subject.database(),
                        "The server refuses this: " + failure.message().replaceFirst("\\.$", "") + ".")
                .consequence(left(statement))
                .evidence(
                        Evidence.observed("SQLSTATE " + failure.sqlState() + " at " + place(statement, failure) + "."));
        return draft.advice(failure.hint() == null ? "Mend the statement." : failure.hint());
    }

    private static String place(LintedStatement statement, Failure failure) {
        String before = statement
                .sql()
                .substring(
                        0,
                        Math.max(0, Math.min(failure.offset(), statement.sql().length())));
        long lines = before.chars().filter(c -> c == '\n').count();
        return "line " + (statement.recorded().line() + lines);
    }

    /** How the deployment is left. */
    static String left(LintedStatement statement) {
        RecordedFile file = statement.file().recorded();
        int ran = statement.index();
        String rest = file.unread() == 0 ? "" : " " + file.unread() + " behind it did not run.";
        if (file.wrapped()) {
            return "The file's transaction is rolled back: nothing of it is applied." + rest;
        }
        return (ran == 0 ? "Nothing of the file is applied." : "The " + ran + " before it stay applied.") + rest;
    }
}

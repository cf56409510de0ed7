package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.Failure;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Remedy.Stage;
import dev.underpin.model.finding.Severity;
import dev.underpin.sql.Verb;
import java.util.Set;
import java.util.stream.Stream;

/** A statement that the server runs only outside of a transaction, inside one: says how the runner is told to open none. */
public final class StatementRefusesTransaction implements LintRule {

    private static final Set<Verb> ROUTINES = Set.of(Verb.DO, Verb.CALL, Verb.SELECT);
    private static final Card CARD = LintRule.seen(
                    StatementRefusesTransaction.class,
                    "Statement that refuses a transaction, inside one",
                    Severity.BLOCKER)
            .when(
                    "The server refused a statement because a transaction was open (SQLSTATE 25001): the runner's, the file's own, or that of a block or function.")
            .effect("The deployment stops here.")
            .instead("Put it into a migration of its own, and tell the runner to open no transaction for it.")
            .links(
                    "https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY",
                    "https://www.postgresql.org/docs/current/sql-begin.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement.failure().stream()
                .filter(Failure::refusedTransaction)
                .map(failure -> finding(statement, failure));
    }

    private Finding finding(LintedStatement statement, Failure failure) {
        Draft draft = finding(
                        Subject.database(),
                        "The server refuses this: " + failure.message().replaceFirst("\\.$", "") + ".")
                .evidence(Evidence.observed("SQLSTATE 25001 at line "
                        + statement.recorded().line() + ", " + whose(statement, failure) + "."));
        if (withinRoutine(statement, failure)) {
            return draft.advice(
                    "Take it out of the block or function, and run it as a statement of its own in a migration without a transaction.");
        }
        return SafeWay.inOwnTransaction(statement)
                ? draft.advice("Move it behind COMMIT, or into a migration of its own.")
                : draft.instead(
                        OutsideTransaction.advice(
                                statement.file().recorded().runner().tool()),
                        Stage.outside(statement.sql()));
    }

    private static boolean withinRoutine(LintedStatement statement, Failure failure) {
        return ROUTINES.contains(statement.kind().verb()) || failure.message().contains("from a function");
    }

    private static String whose(LintedStatement statement, Failure failure) {
        if (withinRoutine(statement, failure)) {
            return "within a block or function";
        }
        return SafeWay.inOwnTransaction(statement)
                ? "in a transaction that the file begins itself"
                : "in the transaction that "
                        + statement.file().recorded().runner().tool() + " opens";
    }
}

package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.RecordedFile;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Remedy.Stage;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.snapshot.Runner.TransactionHabit;
import dev.underpin.sql.Verb;
import java.util.List;
import java.util.stream.Stream;

/** A file that begins a transaction and does not end it: the client goes, and the server undoes it. */
public final class TransactionLeftOpen implements LintRule {

    private static final Card CARD = LintRule.read(
                    TransactionLeftOpen.class, "Transaction that is never ended", Severity.HIGH)
            .when("A file without its runner's transaction begins one and ends without COMMIT or ROLLBACK.")
            .effect(
                    "When the session ends the server rolls it back: the file seems to have run, and nothing of it is there.")
            .instead("End it with COMMIT.")
            .links("https://www.postgresql.org/docs/current/sql-begin.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        RecordedFile file = statement.file().recorded();
        TransactionHabit habit = file.runner().transaction();
        boolean left = statement.later().isEmpty()
                && file.unread() == 0
                && statement.failure().isEmpty()
                && !file.wrapped()
                && habit != TransactionHabit.ONE_STRING
                && habit != TransactionHabit.PER_CHANGESET
                && TransactionOwner.behind(statement) == TransactionOwner.FILE;
        return left ? Stream.of(finding(statement)) : Stream.empty();
    }

    private Finding finding(LintedStatement statement) {
        int line = Stream.concat(statement.earlier().stream(), Stream.of(statement))
                .filter(one ->
                        one.kind().verb() == Verb.BEGIN && TransactionOwner.before(one) == TransactionOwner.NOBODY)
                .reduce((one, next) -> next)
                .orElse(statement)
                .recorded()
                .line();
        Draft draft = finding(
                        Subject.database(),
                        "The transaction that begins on line " + line
                                + " is open when the file ends: the server undoes all of it when the session ends.")
                .evidence(Evidence.known("No COMMIT or ROLLBACK stands behind line " + line + "."));
        return Replacement.of(statement, draft, "End it.", List.of(Stage.together(statement.sql(), "COMMIT")));
    }
}

package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.sql.Verb;
import java.util.stream.Stream;

/** COMMIT or ROLLBACK in a file that its runner wrapped in a transaction. */
public final class CommitInsideRunnerTransaction implements LintRule {

    private static final Card CARD = LintRule.read(
                    CommitInsideRunnerTransaction.class, "File ends its runner's transaction", Severity.MEDIUM)
            .when("COMMIT or ROLLBACK stands where the transaction is open that the runner began for the file.")
            .effect(
                    "What comes behind it is no longer undone together with what came before, and neither with the runner's note that the file has run.")
            .instead(
                    "Leave it out, and split the file where a commit is needed; or tell the runner to open no transaction for it.")
            .links("https://www.postgresql.org/docs/current/sql-commit.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        Verb verb = statement.kind().verb();
        boolean ends = (verb == Verb.COMMIT || verb == Verb.ROLLBACK)
                && TransactionOwner.before(statement) == TransactionOwner.RUNNER
                && TransactionOwner.behind(statement) == TransactionOwner.NOBODY;
        return ends ? Stream.of(finding(statement, verb)) : Stream.empty();
    }

    private Finding finding(LintedStatement statement, Verb verb) {
        String tool = statement.file().recorded().runner().tool();
        boolean commits = verb == Verb.COMMIT;
        return finding(
                        Subject.database(),
                        "This ends the transaction that " + tool + " began for the file: what comes before is "
                                + (commits ? "applied" : "undone") + " even if the rest, or " + tool
                                + "'s own note of the file, " + (commits ? "fails." : "succeeds."))
                .evidence(Evidence.known("The transaction of " + tool + " is open on line "
                        + statement.recorded().line() + "."))
                .choice(
                        "Let the runner end what it began.",
                        "Nothing in the file needs a commit: leave this out.",
                        "Something does: put what comes behind this into a file of its own.",
                        "The file must have no transaction: tell " + tool + " so for this file.");
    }
}

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

/** BEGIN where a transaction is open: the server only warns, and the next COMMIT ends the outer one. */
public final class BeginInsideTransaction implements LintRule {

    private static final Card CARD = LintRule.read(
                    BeginInsideTransaction.class, "BEGIN inside a transaction", Severity.LOW)
            .when("BEGIN or START TRANSACTION stands where the runner or the file itself has a transaction open.")
            .effect("It begins nothing. The COMMIT that belongs to it ends the transaction that was open before.")
            .instead("Leave it out; for a part that may fail by itself, SAVEPOINT.")
            .links("https://www.postgresql.org/docs/current/sql-begin.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        TransactionOwner owner = TransactionOwner.before(statement);
        if (statement.kind().verb() != Verb.BEGIN || owner == TransactionOwner.NOBODY) {
            return Stream.empty();
        }
        String whose = owner == TransactionOwner.RUNNER
                ? statement.file().recorded().runner().tool() + " has already begun a transaction for this file"
                : "the file has already begun a transaction";
        return Stream.of(finding(Subject.database(), "This begins nothing: " + whose + ", and the server only warns.")
                .evidence(Evidence.known(
                        "A transaction is open on line " + statement.recorded().line() + "."))
                .advice("Leave it out, and the COMMIT or ROLLBACK that belongs to it."));
    }
}

package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.LockMode;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Work that grows with the table, under a lock, without a limit on how long it may take. */
public final class StatementTimeoutMissing implements LintRule {

    private static final Card CARD = LintRule.seen(
                    StatementTimeoutMissing.class, "No limit on the time under a lock", Severity.LOW)
            .when(
                    "A statement reads or rewrites an existing table while it locks it against writes, statement_timeout is 0, and the file does not mention it. Told once for each file.")
            .effect("If the table is larger than thought, others wait until somebody notices and ends it by hand.")
            .instead(
                    "SET statement_timeout to what the application can bear; a deployment that gives up has changed nothing.")
            .links("https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-STATEMENT-TIMEOUT");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        Optional<ObjectName> table = unlimited(statement);
        boolean told = statement.earlier().stream()
                .anyMatch(one -> mentions(one) || unlimited(one).isPresent());
        return told ? Stream.empty() : table.stream().map(one -> finding(statement, one));
    }

    private static boolean mentions(LintedStatement statement) {
        return statement.sql().toLowerCase(Locale.ROOT).contains("statement_timeout");
    }

    /** The table that others wait for while it is worked on. */
    private static Optional<ObjectName> unlimited(LintedStatement statement) {
        if (statement.timeout("statement_timeout") > 0) {
            return Optional.empty();
        }
        return Parts.workedThrough(statement)
                .filter(table ->
                        statement.lockOn(table).filter(LockMode::blocksWrites).isPresent())
                .findFirst();
    }

    private Finding finding(LintedStatement statement, ObjectName table) {
        LockMode mode = statement.lockOn(table).orElseThrow();
        return finding(
                        Subject.table(table),
                        "Nothing ends this if " + table.name() + " is larger than thought: others' " + mode.blocks()
                                + " wait until it is done, however long that takes.")
                .severity(statement.severity(table, card().severity()))
                .evidence(statement.evidence())
                .remedy(
                        "Say at the top of the file how long the application can bear it.",
                        List.of((statement.effect().inTransaction() ? "SET LOCAL" : "SET")
                                + " statement_timeout = '30s'"));
    }
}

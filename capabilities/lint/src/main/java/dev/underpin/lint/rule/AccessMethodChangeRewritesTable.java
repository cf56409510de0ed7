package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.sql.Verb;
import java.util.stream.Stream;

/** SET ACCESS METHOD stores every row of a table in another way, while nobody can use it. */
public final class AccessMethodChangeRewritesTable implements LintRule {

    private static final Card CARD = LintRule.read(
                    AccessMethodChangeRewritesTable.class, "Table moved to another access method", Severity.HIGH)
            .when("ALTER TABLE or MATERIALIZED VIEW says SET ACCESS METHOD, of one that the file did not make.")
            .effect("Reads and writes wait while every row and every index is written anew.")
            .instead(
                    "Make a table with the other access method, keep it in step with a trigger, fill it in batches, swap the names.")
            .links("https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-ACCESS-METHOD");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return tells(statement) ? Stream.of(finding(statement)) : Stream.empty();
    }

    /** Whether it writes rows in another way, or would where the access method is, which scratch does not have. */
    static boolean tells(LintedStatement statement) {
        Verb verb = statement.kind().verb();
        boolean says = (verb == Verb.ALTER_TABLE || verb == Verb.ALTER_OTHER)
                && statement.says("SET", "ACCESS", "METHOD")
                && !TargetTable.madeHere(statement);
        boolean stays = statement.wasRun()
                && statement.failure().isEmpty()
                && statement.rewritten().findAny().isEmpty();
        return says && !stays;
    }

    private Finding finding(LintedStatement statement) {
        String table = TargetTable.words(statement);
        return finding(
                        TargetTable.subject(statement),
                        "Every row of " + table
                                + " is written anew in another access method, while nobody can read it.")
                .consequence(TargetTable.unread(statement, "access method"))
                .evidence(TargetTable.evidence(statement))
                .advice(
                        "Fill a second table in batches while a trigger keeps it in step, then swap the names; of a partitioned table, only new partitions need the other method.");
    }
}

package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.lint.Sizes.Work;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.sql.Verb;
import java.util.stream.Stream;

/** One UPDATE over every row of a table. */
public final class WholeTableUpdate implements LintRule {

    private static final Card CARD = LintRule.read(WholeTableUpdate.class, "UPDATE of every row at once", Severity.HIGH)
            .when("An UPDATE of a table that the file did not make has no condition, or none that leaves a row out.")
            .effect(
                    "Each row stays locked until the last one is done, the table grows by its own size, and replicas fall behind.")
            .instead("Update in batches of some thousand rows, each in a transaction of its own.")
            .links(
                    "https://www.postgresql.org/docs/current/sql-update.html",
                    "https://www.postgresql.org/docs/current/routine-vacuuming.html#VACUUM-FOR-SPACE-RECOVERY");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return BackfillInSchemaTransaction.tells(statement)
                ? Stream.empty()
                : EveryRow.of(statement, Verb.UPDATE).map(table -> finding(statement, table)).stream();
    }

    private Finding finding(LintedStatement statement, ObjectName table) {
        return finding(
                        Subject.table(table),
                        "Every row of " + table.name()
                                + " is updated in one go: others who write a row wait until the last one is done, and the table doubles in size.")
                .severity(statement.severity(table, card().severity()))
                .consequence(statement.duration(table, Work.REWRITE))
                .evidence(TargetTable.evidence(statement))
                .remedy(
                        "Do it in batches that commit, apart from the migration, and say which rows are still to be done.",
                        BatchedUpdate.of(statement, table));
    }
}

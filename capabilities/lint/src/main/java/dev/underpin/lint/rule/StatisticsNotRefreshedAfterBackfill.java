package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.sql.Verb;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every row is another one, and the planner still goes by what it knew before. */
public final class StatisticsNotRefreshedAfterBackfill implements LintRule {

    private static final Card CARD = LintRule.seen(
                    StatisticsNotRefreshedAfterBackfill.class, "No ANALYZE behind a backfill", Severity.LOW)
            .when(
                    "A statement updates every row of an existing table, or fills a table from a whole other one, and no ANALYZE of it follows in the file.")
            .effect(
                    "Until autovacuum gets to it, the planner takes the new values for what they were, and may choose slow plans.")
            .instead("ANALYZE the table at the end.")
            .links("https://www.postgresql.org/docs/current/sql-analyze.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return filled(statement)
                .filter(table -> statement.later().stream()
                        .noneMatch(one -> analyzes(one, table)
                                || filled(one).filter(table::equals).isPresent()))
                .map(table -> finding(statement, table))
                .stream();
    }

    private static Optional<ObjectName> filled(LintedStatement statement) {
        Optional<ObjectName> updated = EveryRow.of(statement, Verb.UPDATE);
        if (updated.isPresent()
                || statement.kind().verb() != Verb.INSERT
                || BatchedUpdate.at(statement.tokens(), "SELECT", 0) < 0) {
            return updated;
        }
        return statement.effect().rows().stream()
                .filter(rows -> rows.inserted() > 0 && rows.relation().kind().isTable())
                .filter(rows ->
                        statement.scans().anyMatch(scan -> !scan.relation().equals(rows.relation())))
                .map(rows -> rows.relation().name())
                .filter(table -> table.name().equals(TargetTable.words(statement)))
                .findFirst();
    }

    private static boolean analyzes(LintedStatement statement, ObjectName table) {
        Verb verb = statement.kind().verb();
        boolean analyzes = verb == Verb.ANALYZE || (verb == Verb.VACUUM && statement.says("ANALYZE"));
        return analyzes
                && (statement.kind().target().isEmpty()
                        || statement.kind().target().getLast().equals(table.name()));
    }

    private Finding finding(LintedStatement statement, ObjectName table) {
        return finding(
                        Subject.table(table),
                        "The planner does not know of the new values of " + table.name()
                                + " until autovacuum has looked at it.")
                .severity(statement.severity(table, card().severity()))
                .evidence(statement.evidence())
                .remedy(
                        "Have it looked at once.",
                        List.of("ANALYZE " + statement.phrasing().quote(table)));
    }
}

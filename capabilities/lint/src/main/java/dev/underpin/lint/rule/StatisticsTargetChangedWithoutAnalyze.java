package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.sql.Verb;
import java.util.List;
import java.util.stream.Stream;

/** A new statistics target that nothing heeds before the next ANALYZE. */
public final class StatisticsTargetChangedWithoutAnalyze implements LintRule {

    private static final Card CARD = LintRule.seen(
                    StatisticsTargetChangedWithoutAnalyze.class,
                    "Statistics target changed without ANALYZE",
                    Severity.INFO)
            .when(
                    "The statistics target of a column of an existing table changes, and the file does not analyze the table behind it.")
            .effect(
                    "Plans stay as they are until the table is next analyzed, which on a large, quiet table can be weeks.")
            .instead("ANALYZE the column behind it.")
            .links("https://www.postgresql.org/docs/current/planner-stats.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement
                .altered(Subject.Kind.COLUMN)
                .filter(column -> column.changed("statistics"))
                .filter(column -> !analyzedLater(statement, ConstraintFacts.table(column.after())))
                .map(column -> finding(statement, column.after()));
    }

    private static boolean analyzedLater(LintedStatement statement, ObjectName table) {
        return statement.later().stream()
                .filter(later -> later.kind().verb() == Verb.ANALYZE
                        || later.kind().verb() == Verb.VACUUM && later.says("ANALYZE"))
                .anyMatch(later -> later.kind().target().isEmpty()
                        || later.kind().target().getLast().equals(table.name()));
    }

    private Finding finding(LintedStatement statement, CatalogEntry column) {
        ObjectName table = ConstraintFacts.table(column);
        return finding(
                        ConstraintFacts.subject(column),
                        "The planner heeds the new statistics target of " + column.name() + " only when " + table.name()
                                + " is next analyzed.")
                .evidence(Evidence.observed("No statement behind it in the file analyzes " + table.name() + "."))
                .remedy(
                        "Analyze the column behind it.",
                        List.of("ANALYZE " + statement.phrasing().quote(table) + " ("
                                + statement.phrasing().quote(column.name()) + ")"));
    }
}

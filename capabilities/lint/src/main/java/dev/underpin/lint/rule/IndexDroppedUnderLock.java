package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.effect.LockMode;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Remedy.Stage;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.stream.Stream;

/** DROP INDEX in the plain way: it waits for every query on the table, and all behind it wait with it. */
public final class IndexDroppedUnderLock implements LintRule {

    private static final Card CARD = LintRule.seen(
                    IndexDroppedUnderLock.class, "Index dropped while the table is locked", Severity.MEDIUM)
            .when(
                    "An index that belongs to no constraint is dropped from an existing table under a lock that blocks reads, and no column goes with it.")
            .effect(
                    "The drop takes milliseconds, but it must first wait for every query on the table, and every query behind it waits for the drop.")
            .instead(
                    "DROP INDEX CONCURRENTLY, outside of a transaction; on a partitioned index, which cannot, a short lock_timeout.")
            .links("https://www.postgresql.org/docs/current/sql-dropindex.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement
                .removed(Subject.Kind.INDEX)
                .filter(index -> index.fact("constraint") == null)
                .filter(index -> statement
                        .lockOn(ConstraintFacts.table(index))
                        .filter(LockMode::blocksReads)
                        .isPresent())
                .filter(index -> !columnGoesToo(statement, ConstraintFacts.table(index)))
                .filter(index -> !IndexDroppedBeforeReplacement.replacedInTransaction(statement, index))
                .map(index -> finding(statement, index));
    }

    private static boolean columnGoesToo(LintedStatement statement, ObjectName table) {
        return statement
                .removed(Subject.Kind.COLUMN)
                .anyMatch(column -> table.equals(column.subject().owner()));
    }

    private Finding finding(LintedStatement statement, CatalogEntry index) {
        ObjectName table = ConstraintFacts.table(index);
        String name = PartitionSteps.name(statement.phrasing(), index);
        Draft draft = finding(
                        ConstraintFacts.subject(index),
                        "Dropping " + index.name() + " waits for all queries on " + table.name()
                                + ", and new ones wait behind it.")
                .severity(statement.severity(table, card().severity()))
                .consequence(statement.size(table))
                .evidence(statement.evidence());
        return index.text("kind").startsWith("partitioned")
                ? draft.remedy(
                        "A partitioned index cannot be dropped concurrently: give up soon, and try again.",
                        List.of("SET LOCAL lock_timeout = '200ms'", "DROP INDEX " + name))
                : SafeWay.instead(
                        statement,
                        draft,
                        "Drop it without blocking, in a file of its own that runs outside of a transaction.",
                        List.of(Stage.outside("DROP INDEX CONCURRENTLY " + name)));
    }
}

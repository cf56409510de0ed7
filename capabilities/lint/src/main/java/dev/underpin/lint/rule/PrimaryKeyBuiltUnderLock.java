package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.lint.Sizes.Work;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Remedy.Stage;
import dev.underpin.model.finding.Severity;
import java.util.ArrayList;
import java.util.stream.Stream;

/** A primary key that builds its index while nobody else may touch the table. */
public final class PrimaryKeyBuiltUnderLock implements LintRule {

    private static final Card CARD = LintRule.seen(
                    PrimaryKeyBuiltUnderLock.class, "Primary key built under a lock", Severity.HIGH)
            .when(
                    "A primary key is added to columns that were there before, and its index is built by the same statement.")
            .effect(
                    "Reads and writes wait until the whole table has been read and sorted, and once more where a column may be NULL.")
            .instead(
                    "Prove the columns NOT NULL, build a unique index concurrently, then make the key of it with USING INDEX.")
            .links(
                    "https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT-USING-INDEX");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return ConstraintFacts.added(statement, "primary key")
                .filter(key -> !ConstraintFacts.onNewColumns(statement, key))
                .filter(key -> WholeTable.readUnderLock(statement, ConstraintFacts.table(key)))
                .flatMap(key -> ConstraintFacts.newIndex(statement, key).map(index -> finding(statement, key, index)));
    }

    private Finding finding(LintedStatement statement, CatalogEntry key, CatalogEntry index) {
        ObjectName table = ConstraintFacts.table(key);
        var stages = new ArrayList<Stage>();
        NotNullColumns.become(statement)
                .filter(column -> NotNullColumns.has(key, statement, column))
                .forEach(column -> stages.addAll(SafeSteps.notNull(statement, table, column.name())));
        stages.addAll(
                WholeTable.partitioned(statement, table)
                        ? PartitionSteps.constraint(statement, key, index)
                        : SafeSteps.overIndex(statement, key, index));
        Draft draft = finding(
                        ConstraintFacts.subject(key),
                        WholeTable.waiting(statement, table) + " while the index behind the primary key " + key.name()
                                + " is built.")
                .severity(statement.severity(table, card().severity()))
                .consequence(statement.duration(table, Work.INDEX))
                .evidence(statement.evidence());
        return SafeWay.instead(
                statement,
                draft,
                "Build the index beforehand, while reads and writes go on; the key then takes milliseconds.",
                Preflight.duplicates(statement.phrasing(), index),
                stages);
    }
}

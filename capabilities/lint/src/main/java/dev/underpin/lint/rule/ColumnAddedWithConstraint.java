package dev.underpin.lint.rule;

import dev.underpin.engine.Phrasing;
import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.lint.Sizes.Work;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Remedy.Stage;
import dev.underpin.model.finding.Severity;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;

/** A new column that brings a constraint along, so that adding it reads the whole table. */
public final class ColumnAddedWithConstraint implements LintRule {

    private static final Card CARD = LintRule.seen(
                    ColumnAddedWithConstraint.class,
                    "Column added with a constraint that reads the table",
                    Severity.HIGH)
            .when(
                    "A column is added to an existing table together with a CHECK, a key or a reference, and the table is read from end to end under a lock that blocks writes.")
            .effect(
                    "Adding a column takes milliseconds. With the constraint, reads and writes wait until every row has been read.")
            .instead("Add the column alone; then the constraint, in the way that does not block.")
            .links("https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement
                .added(Subject.Kind.CONSTRAINT)
                .filter(constraint -> constraint.is("validated") && constraint.fact("on_domain") == null)
                .filter(constraint -> !constraint.text("kind").equals("not null")
                        && !constraint.text("kind").equals("exclusion"))
                .filter(constraint -> ConstraintFacts.onNewColumns(statement, constraint))
                .filter(constraint -> WholeTable.readUnderLock(statement, ConstraintFacts.table(constraint)))
                .map(constraint -> finding(statement, constraint));
    }

    private Finding finding(LintedStatement statement, CatalogEntry constraint) {
        ObjectName table = ConstraintFacts.table(constraint);
        var stages = new ArrayList<Stage>();
        stages.add(new Stage(
                false,
                columns(statement, constraint)
                        .map(column -> add(statement.phrasing(), table, column))
                        .toList()));
        Optional<CatalogEntry> index =
                ConstraintFacts.newIndex(statement, constraint).findAny();
        stages.addAll(
                index.isEmpty()
                        ? SafeSteps.unvalidated(statement, constraint)
                        : WholeTable.partitioned(statement, table)
                                ? PartitionSteps.constraint(statement, constraint, index.get())
                                : SafeSteps.overIndex(statement, constraint, index.get()));
        Draft draft = finding(
                        ConstraintFacts.subject(constraint),
                        WholeTable.waiting(statement, table) + " while the whole table is read for "
                                + constraint.name() + ", which comes with the new column "
                                + String.join(", ", ConstraintFacts.columns(constraint)) + ".")
                .severity(statement.severity(table, card().severity()))
                .consequence(statement.duration(table, Work.SCAN))
                .evidence(statement.evidence());
        return SafeWay.instead(statement, draft, "Add the column alone, and the constraint afterwards.", stages);
    }

    private static Stream<CatalogEntry> columns(LintedStatement statement, CatalogEntry constraint) {
        return statement.added(Subject.Kind.COLUMN).filter(column -> NotNullColumns.has(constraint, statement, column));
    }

    private static String add(Phrasing phrasing, ObjectName table, CatalogEntry column) {
        return SafeSteps.alter(phrasing, table) + "ADD COLUMN " + phrasing.quote(column.name()) + " "
                + column.text("type")
                + (column.fact("default") == null ? "" : " DEFAULT " + column.text("default"))
                + (column.is("not_null") && column.fact("default") != null ? " NOT NULL" : "");
    }
}

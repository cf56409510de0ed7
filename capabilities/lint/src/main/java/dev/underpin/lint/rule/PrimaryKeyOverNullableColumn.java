package dev.underpin.lint.rule;

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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A primary key over an index that is there, but over a column that may be NULL: it reads the table after all. */
public final class PrimaryKeyOverNullableColumn implements LintRule {

    private static final Card CARD = LintRule.seen(
                    PrimaryKeyOverNullableColumn.class, "Primary key over a column that may be NULL", Severity.HIGH)
            .when(
                    "A primary key takes an index that is there, and makes a column NOT NULL that was not: the table is read from end to end under a lock that blocks writes.")
            .effect(
                    "USING INDEX would take milliseconds. Instead reads and writes wait until every row has been looked at for NULL.")
            .instead("Make the columns NOT NULL first, without blocking; then add the key.")
            .links(
                    "https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT-USING-INDEX");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return ConstraintFacts.added(statement, "primary key")
                .filter(key ->
                        ConstraintFacts.newIndex(statement, key).findAny().isEmpty())
                .filter(key -> WholeTable.readUnderLock(statement, ConstraintFacts.table(key)))
                .flatMap(key -> finding(statement, key).stream());
    }

    private Optional<Finding> finding(LintedStatement statement, CatalogEntry key) {
        ObjectName table = ConstraintFacts.table(key);
        List<String> nullable = NotNullColumns.become(statement)
                .filter(column -> NotNullColumns.has(key, statement, column))
                .map(CatalogEntry::name)
                .toList();
        if (nullable.isEmpty()) {
            return Optional.empty();
        }
        Preflight preflight = Preflight.nulls(
                statement.phrasing(),
                table,
                nullable.stream().map(statement.phrasing()::quote).toList());
        var stages = new ArrayList<Stage>();
        nullable.forEach(column -> stages.addAll(SafeSteps.notNull(statement, table, column)));
        stages.add(Stage.together(
                SafeSteps.usingIndex(statement.phrasing(), table, key, key.name(), indexBefore(statement, key))));
        Draft draft = finding(
                        ConstraintFacts.subject(key),
                        WholeTable.waiting(statement, table) + " while every row is read: the primary key makes "
                                + String.join(" and ", nullable) + " NOT NULL.")
                .severity(statement.severity(table, card().severity()))
                .consequence(statement.duration(table, Work.SCAN))
                .evidence(statement.evidence());
        return Optional.of(SafeWay.instead(
                statement, draft, "Prove that there is no NULL first.", Optional.of(preflight), stages));
    }

    /** The name of the index until then: the key gives it its own. */
    private static String indexBefore(LintedStatement statement, CatalogEntry key) {
        return statement
                .altered(Subject.Kind.INDEX)
                .filter(index -> key.name().equals(index.after().fact("constraint")))
                .map(index -> index.before().name())
                .findFirst()
                .orElse(key.name());
    }
}

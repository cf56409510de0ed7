package dev.underpin.lint.rule;

import dev.underpin.engine.Phrasing;
import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A foreign key over columns that the file makes, without an index on them. */
public final class ForeignKeyAddedWithoutIndex implements LintRule {

    private static final Card CARD = LintRule.seen(
                    ForeignKeyAddedWithoutIndex.class, "Foreign key added without an index", Severity.LOW)
            .when(
                    "A foreign key is added over columns that the same file makes, and the file builds no index that begins with them.")
            .effect(
                    "Each delete in the referenced table, and each change of its key, reads the whole referencing table; so do joins from there.")
            .instead("Index the columns: in the same file where the table is new, concurrently where it is not.")
            .links("https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement
                .made(Subject.Kind.CONSTRAINT)
                .filter(key -> ConstraintFacts.isKind(key, "foreign key"))
                .filter(key ->
                        NewTable.madeColumns(statement, ConstraintFacts.table(key), ConstraintFacts.columns(key)))
                .filter(key ->
                        !FileHistory.columnGoes(statement, ConstraintFacts.table(key), ConstraintFacts.columns(key)))
                .filter(key -> !indexed(statement, key))
                .map(key -> finding(statement, key));
    }

    private static boolean indexed(LintedStatement statement, CatalogEntry key) {
        Set<String> columns = Set.copyOf(ConstraintFacts.columns(key));
        return NewTable.indexes(statement, ConstraintFacts.table(key)).stream()
                .map(IndexText::keys)
                .filter(keys -> keys.size() >= columns.size())
                .anyMatch(keys -> Set.copyOf(keys.subList(0, columns.size())).equals(columns));
    }

    private Finding finding(LintedStatement statement, CatalogEntry key) {
        ObjectName table = ConstraintFacts.table(key);
        String columns = String.join(", ", ConstraintFacts.columns(key));
        Phrasing phrasing = statement.phrasing();
        return finding(
                        ConstraintFacts.subject(key),
                        "Each delete in " + ConstraintFacts.references(key).name() + " reads all of " + table.name()
                                + ": nothing indexes " + columns + ".")
                .confidence(Confidence.LIKELY)
                .evidence(Evidence.observed("No index that the file makes begins with " + columns + "."))
                .remedy(
                        key.fresh()
                                ? "Index it in the same file, while the table is empty."
                                : "Index it in the next migration, outside of a transaction.",
                        List.of("CREATE INDEX " + (key.fresh() ? "" : "CONCURRENTLY ")
                                + phrasing.quote(table.name() + "_" + columns.replaceAll("\\W+", "_") + "_idx") + " ON "
                                + phrasing.quote(table) + " (" + columns + ")"));
    }
}

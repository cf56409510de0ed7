package dev.underpin.lint.rule;

import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.effect.Difference;
import java.util.stream.Stream;

/** Columns of existing tables that a statement makes NOT NULL, and by what. */
final class NotNullColumns {

    private NotNullColumns() {}

    static Stream<CatalogEntry> become(LintedStatement statement) {
        return statement
                .altered(Subject.Kind.COLUMN)
                .filter(column ->
                        !column.before().is("not_null") && column.after().is("not_null"))
                .map(Difference.Altered::after);
    }

    /** Whether it became so because the same statement makes it part of a primary key. */
    static boolean ofPrimaryKey(LintedStatement statement, CatalogEntry column) {
        return ConstraintFacts.added(statement, "primary key").anyMatch(key -> has(key, statement, column));
    }

    /** Whether old rows are let be for now, as from version 18 on. */
    static boolean unvalidated(LintedStatement statement, CatalogEntry column) {
        return ConstraintFacts.added(statement, "not null")
                .anyMatch(constraint -> !constraint.is("validated") && has(constraint, statement, column));
    }

    static boolean has(CatalogEntry constraint, LintedStatement statement, CatalogEntry column) {
        return ConstraintFacts.table(constraint).equals(ConstraintFacts.table(column))
                && ConstraintFacts.columns(constraint)
                        .contains(statement.phrasing().quote(column.name()));
    }
}

package dev.underpin.lint.rule;

import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.effect.Difference;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Tables whose parts are all known, because the file itself made them; of other tables the file shows only what it changes.
 */
final class NewTable {

    private NewTable() {}

    /** All indexes that the file makes on a table and does not drop, in the order in which they are made. */
    static List<CatalogEntry> indexes(LintedStatement statement, ObjectName table) {
        return statement.file().statements().stream()
                .flatMap(one -> one.made(Subject.Kind.INDEX).sorted(constraintsFirst()))
                .filter(index -> ConstraintFacts.table(index).equals(table))
                .filter(index -> statement.file().statements().stream()
                        .flatMap(one -> one.effect().differences().stream())
                        .noneMatch(difference -> difference instanceof Difference.Dropped
                                && difference.entry().subject().equals(index.subject())))
                .toList();
    }

    /** Whether an index that the file makes is still there when it ends. */
    static boolean keeps(LintedStatement statement, CatalogEntry index) {
        return indexes(statement, ConstraintFacts.table(index)).stream()
                .anyMatch(kept -> kept.subject().equals(index.subject()));
    }

    private static Comparator<CatalogEntry> constraintsFirst() {
        return Comparator.comparing((CatalogEntry index) -> index.fact("constraint") == null)
                .thenComparing(CatalogEntry::subject);
    }

    /** A column as it is when the file ends, where the file made it. */
    static Optional<CatalogEntry> column(LintedStatement statement, ObjectName table, String quoted) {
        return statement.file().statements().stream()
                .flatMap(one -> one.effect().differences().stream())
                .filter(difference -> difference.kind() == Subject.Kind.COLUMN
                        && !(difference instanceof Difference.Dropped)
                        && table.equals(difference.entry().subject().owner())
                        && statement.phrasing().quote(difference.entry().name()).equals(quoted))
                .map(Difference::entry)
                .reduce((one, later) -> later);
    }

    /** Whether the file made all of these columns, so that every index on them is one of the file's. */
    static boolean madeColumns(LintedStatement statement, ObjectName table, List<String> quoted) {
        return !quoted.isEmpty()
                && quoted.stream()
                        .allMatch(column -> statement.file().statements().stream()
                                .anyMatch(one -> ConstraintFacts.addsColumn(one, table, column)));
    }
}

package dev.underpin.lint.rule;

import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import java.util.Set;
import java.util.stream.Collectors;

/** Columns that an INSERT has to name: NOT NULL, and nothing else fills them. */
final class RequiredColumns {

    private RequiredColumns() {}

    static boolean is(CatalogEntry column) {
        return column.is("not_null")
                && column.fact("default") == null
                && column.fact("identity") == null
                && column.fact("generated") == null
                && column.fact("domain") == null;
    }

    /** Columns that the file gave to existing tables, this statement included, by what points at them. */
    static Set<Subject> addedUpTo(LintedStatement statement) {
        return Successor.upTo(statement)
                .flatMap(TableColumns::added)
                .map(CatalogEntry::subject)
                .collect(Collectors.toSet());
    }

    /** Whether a statement behind it, in the same file, makes the column one that may be left out after all, or drops it. */
    static boolean mendedLater(LintedStatement statement, Subject column) {
        return statement.later().stream()
                .anyMatch(later -> TableColumns.altered(later)
                                .anyMatch(altered -> altered.before().subject().equals(column) && !is(altered.after()))
                        || TableColumns.removed(later)
                                .anyMatch(gone -> gone.subject().equals(column)));
    }

    /** Whether the file makes a trigger on the table that may fill it. */
    static boolean mayBeFilled(LintedStatement statement, ObjectName table) {
        return statement.file().statements().stream()
                .flatMap(any -> any.made(Subject.Kind.TRIGGER))
                .anyMatch(trigger -> table.equals(trigger.subject().owner())
                        && trigger.text("definition").contains(" BEFORE INSERT"));
    }
}

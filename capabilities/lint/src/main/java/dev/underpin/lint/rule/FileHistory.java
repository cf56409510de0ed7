package dev.underpin.lint.rule;

import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.effect.Difference;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the whole file makes and drops, for rules that must know what becomes of a thing behind a statement. */
final class FileHistory {

    private FileHistory() {}

    /** Everything of a kind that any statement of the file makes, in new tables too. */
    static Stream<CatalogEntry> made(LintedStatement statement, Subject.Kind kind) {
        return statement.file().statements().stream().flatMap(one -> one.made(kind));
    }

    /** Everything of a kind that the file drops, from this statement on. */
    static Stream<CatalogEntry> droppedFrom(LintedStatement statement, Subject.Kind kind) {
        return from(statement)
                .flatMap(one -> one.effect().differences().stream())
                .filter(difference -> difference instanceof Difference.Dropped && difference.kind() == kind)
                .map(Difference::entry);
    }

    static boolean tableGoes(LintedStatement statement, ObjectName table) {
        return droppedFrom(statement, Subject.Kind.TABLE)
                .anyMatch(entry -> table.equals(entry.subject().owner()));
    }

    /** Whether one of these columns, quoted where needed, or their table is dropped by this statement or behind it. */
    static boolean columnGoes(LintedStatement statement, ObjectName table, List<String> columns) {
        return tableGoes(statement, table)
                || droppedFrom(statement, Subject.Kind.COLUMN)
                        .anyMatch(entry -> table.equals(entry.subject().owner())
                                && columns.contains(statement.phrasing().quote(entry.name())));
    }

    /**
     * Whether the file makes something else unique in its place: over the same columns, whatever their order, or over as many
     * keys of which one is an expression, which may keep the same values apart.
     */
    static boolean keptUnique(LintedStatement statement, CatalogEntry part) {
        List<String> keys = keys(part);
        return made(statement, Subject.Kind.INDEX)
                .filter(index -> index.is("unique") && index.fact("predicate") == null)
                .filter(index -> ConstraintFacts.table(index).equals(ConstraintFacts.table(part)))
                .anyMatch(index -> Set.copyOf(IndexText.keys(index)).equals(Set.copyOf(keys))
                        || (index.is("expressions") || part.is("expressions"))
                                && IndexText.keysAsWritten(index).size() == keys.size());
    }

    private static List<String> keys(CatalogEntry part) {
        return part.subject().kind() == Subject.Kind.INDEX ? IndexText.keys(part) : ConstraintFacts.columns(part);
    }

    private static Stream<LintedStatement> from(LintedStatement statement) {
        return Stream.concat(Stream.of(statement), statement.later().stream());
    }
}

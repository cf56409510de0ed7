package dev.underpin.lint.rule;

import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.effect.Difference;
import dev.underpin.model.effect.Relation;
import dev.underpin.sql.Verb;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of tables among what a statement changed, in a stable order; those of views and of extensions are left out. */
final class TableColumns {

    private TableColumns() {}

    /** New ones of existing tables. */
    static Stream<CatalogEntry> added(LintedStatement statement) {
        return tables(statement, statement.added(Subject.Kind.COLUMN));
    }

    /** New ones, of new tables too. */
    static Stream<CatalogEntry> made(LintedStatement statement) {
        boolean extension = statement.made(Subject.Kind.EXTENSION).findAny().isPresent();
        return extension ? Stream.empty() : tables(statement, statement.made(Subject.Kind.COLUMN));
    }

    /** Those of {@link #made} that are such, by table; not of tables that the file drops again or that are copies of others. */
    static SortedMap<ObjectName, List<CatalogEntry>> made(LintedStatement statement, Predicate<CatalogEntry> such) {
        boolean copies = statement.kind().verb() == Verb.CREATE_TABLE
                && (statement.says("LIKE") || statement.says("AS", "SELECT") || statement.says("AS", "TABLE"));
        return made(statement)
                .filter(column -> !copies && such.test(column))
                .filter(column -> lasts(statement, Subject.table(table(column))))
                .collect(Collectors.groupingBy(TableColumns::table, TreeMap::new, Collectors.toList()));
    }

    /** {@code iso character(2) and name text}. */
    static String types(List<CatalogEntry> columns) {
        return Words.list(columns.stream()
                .map(column -> column.name() + " " + column.text("type"))
                .toList());
    }

    /** Whether nothing behind it in the file drops the object. */
    static boolean lasts(LintedStatement statement, Subject object) {
        return statement.later().stream()
                .flatMap(later -> later.effect().differences().stream())
                .noneMatch(difference -> difference instanceof Difference.Dropped
                        && difference.entry().subject().equals(object));
    }

    /** {@code orders.code and orders.label}. */
    static String words(List<CatalogEntry> columns) {
        return Words.list(columns.stream().map(TableColumns::words).toList());
    }

    /** Those that existing tables have no more. */
    static Stream<CatalogEntry> removed(LintedStatement statement) {
        return tables(statement, statement.removed(Subject.Kind.COLUMN));
    }

    /** Changed ones of existing tables. */
    static Stream<Difference.Altered> altered(LintedStatement statement) {
        return statement
                .altered(Subject.Kind.COLUMN)
                .filter(column -> !ofView(statement, column.entry()))
                .sorted(Comparator.comparing(column -> column.entry().subject()));
    }

    static ObjectName table(CatalogEntry column) {
        return Objects.requireNonNull(column.subject().owner());
    }

    /** {@code orders.code}. */
    static String words(CatalogEntry column) {
        return table(column).name() + "." + column.name();
    }

    /** Whether the statement's own traces show a view under the name of the column's table. */
    static boolean ofView(LintedStatement statement, CatalogEntry column) {
        ObjectName owner = table(column);
        return statement.effect().differences().stream()
                        .anyMatch(one -> one.kind() == Subject.Kind.VIEW
                                && owner.equals(one.entry().subject().owner()))
                || Stream.concat(statement.effect().locks().stream(), statement.effect().held().stream())
                        .anyMatch(lock -> lock.relation().name().equals(owner)
                                && (lock.relation().kind() == Relation.Kind.VIEW
                                        || lock.relation().kind() == Relation.Kind.MATERIALIZED_VIEW));
    }

    private static Stream<CatalogEntry> tables(LintedStatement statement, Stream<CatalogEntry> columns) {
        return columns.filter(column -> !ofView(statement, column)).sorted(Comparator.comparing(CatalogEntry::subject));
    }
}

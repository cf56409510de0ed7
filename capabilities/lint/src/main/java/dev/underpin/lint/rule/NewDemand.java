package dev.underpin.lint.rule;

import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something that rows written from now on must meet, and that running code does not know of. What concerns only columns that the
 * same file adds is left out, and so is what takes the place of a demand on the same columns.
 *
 * @param kind {@code check}, {@code foreign key}
 * @param words {@code check orders_total_check}
 * @param definition {@code CHECK (total > 0)}
 */
record NewDemand(Subject subject, String kind, String words, String definition) {

    private static final Set<String> CONSTRAINTS = Set.of("check", "unique", "primary key", "foreign key", "exclusion");

    static List<NewDemand> of(LintedStatement statement) {
        Set<Subject> added = RequiredColumns.addedUpTo(statement);
        Stream<CatalogEntry> constraints = statement
                .added(Subject.Kind.CONSTRAINT)
                .filter(constraint ->
                        CONSTRAINTS.contains(constraint.text("kind")) && constraint.fact("on_domain") == null)
                .filter(constraint -> !constraint.text("enforced").equals("false"))
                .filter(constraint -> constraint.fact("index") == null || builds(statement, constraint.text("index")));
        Stream<CatalogEntry> indexes = statement
                .added(Subject.Kind.INDEX)
                .filter(index -> index.is("unique") && index.fact("constraint") == null);
        Stream<NewDemand> parts = Stream.concat(constraints, indexes)
                .filter(part -> !concernsOnly(part, added) && !replaces(statement, part))
                .sorted(Comparator.comparing(CatalogEntry::subject))
                .map(part ->
                        new NewDemand(part.subject(), kind(part), kind(part) + " " + part.name(), definition(part)));
        return Stream.concat(parts, notNull(statement, added)).toList();
    }

    /** A column of a new primary key is told with that; one that was proven without a scan was bound before. */
    private static Stream<NewDemand> notNull(LintedStatement statement, Set<Subject> added) {
        boolean key = statement
                .added(Subject.Kind.CONSTRAINT)
                .anyMatch(one -> one.text("kind").equals("primary key"));
        return TableColumns.altered(statement)
                .filter(column ->
                        !column.before().is("not_null") && column.after().is("not_null"))
                .filter(column -> !key && !added.contains(column.after().subject()))
                .filter(column -> statement.scanned(TableColumns.table(column.after()))
                        || statement
                                .added(Subject.Kind.CONSTRAINT)
                                .anyMatch(one -> one.text("kind").equals("not null") && !one.is("validated")))
                .map(column -> new NewDemand(
                        column.after().subject(),
                        "not null",
                        "NOT NULL of " + TableColumns.words(column.after()),
                        "NOT NULL"));
    }

    private static boolean builds(LintedStatement statement, String index) {
        return statement.made(Subject.Kind.INDEX).anyMatch(made -> made.name().equals(index));
    }

    private static boolean concernsOnly(CatalogEntry part, Set<Subject> added) {
        ObjectName table = TableColumns.table(part);
        return part.fact("columns") != null
                && Stream.of(part.text("columns").split(", "))
                        .allMatch(column -> added.contains(Subject.column(table, column.replace("\"", ""))));
    }

    /** Whether the file takes away something as strict on the same table: a key over fewer columns is stricter. */
    private static boolean replaces(LintedStatement statement, CatalogEntry part) {
        return statement.file().statements().stream()
                .flatMap(any -> Stream.concat(any.removed(Subject.Kind.CONSTRAINT), any.removed(Subject.Kind.INDEX)))
                .filter(gone ->
                        Objects.equals(gone.subject().owner(), part.subject().owner()))
                .anyMatch(gone -> unique(part)
                        ? unique(gone) && columns(part).containsAll(columns(gone))
                        : gone.text("kind").equals(part.text("kind"))
                                && columns(gone).equals(columns(part)));
    }

    private static List<String> columns(CatalogEntry part) {
        return List.of(part.text("columns").split(", "));
    }

    private static boolean unique(CatalogEntry part) {
        return part.is("unique")
                || part.text("kind").equals("unique")
                || part.text("kind").equals("primary key");
    }

    private static String kind(CatalogEntry part) {
        String kind = part.subject().kind() == Subject.Kind.INDEX ? "unique index" : part.text("kind");
        return kind.equals("unique") ? "unique constraint" : kind;
    }

    private static String definition(CatalogEntry part) {
        return part.text("definition").replaceFirst("^CREATE UNIQUE INDEX .* USING \\w+ ", "UNIQUE ");
    }
}

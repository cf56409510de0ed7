package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.effect.Difference;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A view that comes back with other columns, seen from the code that reads it. */
public final class ViewColumnsChanged implements LintRule {

    private static final Card CARD = LintRule.seen(
                    ViewColumnsChanged.class, "View loses or changes columns", Severity.HIGH)
            .when(
                    "A view is dropped and made anew in the same file, or a column of it is renamed, so that a column is missing or has another type.")
            .effect(
                    "Queries that name the missing column fail; a column of another type breaks code that reads it as the old one.")
            .instead("Keep the old columns until no running code reads them; new ones go to the end.")
            .links("https://www.postgresql.org/docs/current/sql-createview.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return Stream.concat(remade(statement), inPlace(statement));
    }

    /** Dropped by this statement, and made anew by it or a later one. */
    private Stream<Finding> remade(LintedStatement statement) {
        return statement
                .removed(Subject.Kind.VIEW)
                .sorted(Comparator.comparing(CatalogEntry::subject))
                .flatMap(view -> Successor.of(statement, view.subject()).stream()
                        .filter(Successor::made)
                        .flatMap(next -> {
                            Map<String, String> after =
                                    columns(next.statement(), view.subject(), Difference.Created.class);
                            Map<String, String> before = columns(statement, view.subject(), Difference.Dropped.class);
                            var changes = new ArrayList<String>();
                            before.forEach((name, type) -> {
                                if (!after.containsKey(name)) {
                                    changes.add("without " + name);
                                } else if (!type.equals(after.get(name))) {
                                    changes.add("with " + name + " as " + after.get(name) + " instead of " + type);
                                }
                            });
                            boolean missing = !after.keySet().containsAll(before.keySet());
                            return changes.isEmpty()
                                    ? Stream.empty()
                                    : Stream.of(finding(
                                            statement,
                                            view.subject(),
                                            "The view " + view.name() + " comes back " + Words.list(changes) + ".",
                                            missing));
                        }));
    }

    /** Renamed, or exchanged within one statement. */
    private Stream<Finding> inPlace(LintedStatement statement) {
        Set<Subject> fresh = statement.earlier().stream()
                .flatMap(earlier -> earlier.made(Subject.Kind.VIEW))
                .map(CatalogEntry::subject)
                .collect(Collectors.toSet());
        return statement.effect().differences().stream()
                .filter(difference -> difference.kind() == Subject.Kind.COLUMN)
                .flatMap(difference -> change(statement, difference))
                .filter(change -> !fresh.contains(change.subject()))
                .sorted(Comparator.comparing(Finding::message));
    }

    private Stream<Finding> change(LintedStatement statement, Difference difference) {
        CatalogEntry column = difference.entry();
        if (!TableColumns.ofView(statement, column) || goes(statement, TableColumns.table(column))) {
            return Stream.empty();
        }
        Subject view = Subject.of(Subject.Kind.VIEW, TableColumns.table(column));
        return switch (difference) {
            case Difference.Created created -> Stream.empty();
            case Difference.Dropped dropped ->
                Stream.of(finding(
                        statement,
                        view,
                        "The view " + view.object() + " has no " + column.name() + " any more.",
                        true));
            case Difference.Altered altered
            when altered.renamed() ->
                Stream.of(finding(
                        statement,
                        view,
                        "The view " + view.object() + " has " + column.name() + " in place of "
                                + altered.before().name() + ".",
                        true));
            case Difference.Altered altered
            when altered.changed("type") ->
                Stream.of(finding(
                        statement,
                        view,
                        "The view " + view.object() + " has " + column.name() + " as " + column.text("type")
                                + " instead of " + altered.before().text("type") + ".",
                        false));
            case Difference.Altered altered -> Stream.empty();
        };
    }

    private static boolean goes(LintedStatement statement, ObjectName view) {
        return statement.effect().differences().stream()
                .filter(difference -> difference.kind() == Subject.Kind.VIEW)
                .filter(difference -> !(difference instanceof Difference.Altered))
                .anyMatch(difference -> view.equals(difference.entry().subject().owner()));
    }

    private Finding finding(LintedStatement statement, Subject view, String what, boolean missing) {
        return finding(
                        view,
                        what
                                + (missing
                                        ? " Running code that reads it fails."
                                        : " Running code may read it as before."))
                .severity(missing ? card().severity() : Severity.MEDIUM)
                .evidence(Words.seen(statement, "The view's columns before and after were compared."))
                .advice("Keep the old columns until no running code reads them, and add new ones at the end.");
    }

    private static Map<String, String> columns(
            LintedStatement statement, Subject view, Class<? extends Difference> how) {
        var columns = new TreeMap<String, String>();
        statement.effect().differences().stream()
                .filter(how::isInstance)
                .map(Difference::entry)
                .filter(entry -> entry.subject().kind() == Subject.Kind.COLUMN
                        && Objects.equals(entry.subject().owner(), view.owner()))
                .forEach(column -> columns.put(column.name(), column.text("type")));
        return columns;
    }
}

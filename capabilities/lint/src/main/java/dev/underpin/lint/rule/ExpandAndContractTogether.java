package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The beginning and the end of a change in one file: neither the old code nor the new one can run on what is between. */
public final class ExpandAndContractTogether implements LintRule {

    private static final Card CARD = LintRule.seen(
                    ExpandAndContractTogether.class, "Expand and contract in one file", Severity.MEDIUM)
            .when(
                    "A file adds a column to an existing table, and drops another one of the same table. Where the new one takes the name of the old, it is another matter.")
            .effect(
                    "The old code needs the column that goes, the new code the one that comes: whichever is deployed at the other time fails.")
            .instead(
                    "Two files in two releases: add, deploy code that uses the new column, fill it, and only then drop the old one.")
            .links("https://www.postgresql.org/docs/current/ddl-alter.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        Set<ObjectName> told = statement.earlier().stream()
                .flatMap(ExpandAndContractTogether::dropped)
                .map(TableColumns::table)
                .collect(Collectors.toSet());
        return dropped(statement)
                .collect(Collectors.groupingBy(TableColumns::table, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .filter(table -> !told.contains(table.getKey()))
                .flatMap(table -> judge(statement, table.getKey(), table.getValue()));
    }

    private Stream<Finding> judge(LintedStatement statement, ObjectName table, List<CatalogEntry> gone) {
        List<CatalogEntry> added = statement.file().statements().stream()
                .flatMap(TableColumns::added)
                .filter(column -> TableColumns.table(column).equals(table))
                .filter(column -> statement.file().statements().stream()
                        .flatMap(TableColumns::removed)
                        .noneMatch(removed -> removed.subject().equals(column.subject())))
                .toList();
        return added.isEmpty()
                ? Stream.empty()
                : Stream.of(finding(
                                Subject.table(table),
                                table.name() + " gains " + names(added) + " and loses " + names(gone)
                                        + " in one file: old code and new code cannot run side by side.")
                        .evidence(Words.seen(statement, "Both were seen in this file."))
                        .advice("Drop it in a file of the next release, when all running code uses what is new."));
    }

    /** Columns that nothing takes the name of. */
    private static Stream<CatalogEntry> dropped(LintedStatement statement) {
        return TableColumns.removed(statement)
                .filter(column -> Successor.of(statement, column.subject()).isEmpty());
    }

    private static String names(List<CatalogEntry> columns) {
        return Words.list(columns.stream().map(CatalogEntry::name).toList());
    }
}

package dev.underpin.lint.rule;

import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.effect.Difference;
import dev.underpin.model.effect.Relation;
import dev.underpin.model.effect.Scan;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What parts of tables have to do with their tables, and with the same parts of partitions. */
final class Parts {

    private Parts() {}

    /** The table that a part belongs to; of a table, itself. */
    static ObjectName table(CatalogEntry entry) {
        return Objects.requireNonNull(entry.subject().owner());
    }

    /** Whether the table's rows were written anew, or those of partitions that got or have the same column from it. */
    static boolean rewrote(LintedStatement statement, CatalogEntry column) {
        return statement.rewrote(table(column))
                || differences(statement)
                        .filter(entry -> entry.subject().kind() == Subject.Kind.COLUMN && entry.is("inherited"))
                        .filter(entry -> entry.name().equals(column.name()))
                        .anyMatch(entry -> statement.rewrote(table(entry)));
    }

    /** Whether a table holds its rows in partitions, as far as the statement's locks tell. */
    static boolean partitioned(LintedStatement statement, ObjectName table) {
        return Stream.concat(statement.effect().locks().stream(), statement.effect().held().stream())
                .anyMatch(lock -> lock.relation().kind() == Relation.Kind.PARTITIONED_TABLE
                        && lock.relation().name().equals(table));
    }

    /** Existing tables that were read, or written anew, from end to end. */
    static Stream<ObjectName> workedThrough(LintedStatement statement) {
        return Stream.concat(
                        statement.scans().map(Scan::relation),
                        statement.rewritten().filter(relation -> relation.kind() == Relation.Kind.TABLE))
                .map(Relation::name)
                .distinct();
    }

    /** Partitions that the statement changed along with their parents. */
    static Set<ObjectName> partitionsChanged(LintedStatement statement) {
        return statement.effect().differences().stream()
                .map(Difference::entry)
                .filter(entry -> entry.is("inherited")
                        || entry.is("of_parent")
                        || entry.fact("parent") != null
                        || (entry.subject().kind() == Subject.Kind.TRIGGER && ofPartition(statement, entry)))
                .map(Parts::table)
                .collect(Collectors.toSet());
    }

    /** Whether a trigger came or went with the one of its name on the partitioned table. */
    static boolean ofPartition(LintedStatement statement, CatalogEntry trigger) {
        return !partitioned(statement, table(trigger))
                && statement.effect().differences().stream()
                        .map(Difference::entry)
                        .anyMatch(other -> other.subject().kind() == Subject.Kind.TRIGGER
                                && other.name().equals(trigger.name())
                                && partitioned(statement, table(other)));
    }

    private static Stream<CatalogEntry> differences(LintedStatement statement) {
        return statement.effect().differences().stream()
                .filter(difference -> !(difference instanceof Difference.Dropped))
                .map(Difference::entry);
    }
}

package dev.underpin.lint.rule;

import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.effect.Difference;
import dev.underpin.model.effect.LockMode;
import dev.underpin.model.effect.Relation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a statement read a table from end to end while others wait. The rows of a partitioned table are in its partitions. */
final class WholeTable {

    private WholeTable() {}

    /** Whether it read the rows under a lock that makes writers wait, and did not write them anew, which is told elsewhere. */
    static boolean readUnderLock(LintedStatement statement, ObjectName table) {
        return blockingLock(statement, table).isPresent() && read(statement, table) && !statement.rewrote(table);
    }

    static boolean read(LintedStatement statement, ObjectName table) {
        return Stream.concat(Stream.of(table), partitions(statement, table).stream())
                .anyMatch(statement::scanned);
    }

    static Optional<LockMode> blockingLock(LintedStatement statement, ObjectName table) {
        return statement.lockOn(table).filter(LockMode::blocksWrites);
    }

    /** {@code Reads and writes of orders wait}, by the lock that is held. */
    static String waiting(LintedStatement statement, ObjectName table) {
        boolean reads = statement.lockOn(table).filter(LockMode::blocksReads).isPresent();
        return (reads ? "Reads and writes of " : "Writes to ") + table.name() + " wait";
    }

    static boolean partitioned(LintedStatement statement, ObjectName table) {
        return Stream.concat(statement.effect().locks().stream(), statement.effect().held().stream())
                .anyMatch(lock -> lock.relation().kind() == Relation.Kind.PARTITIONED_TABLE
                        && lock.relation().name().equals(table));
    }

    /** The partitions of a table that the statement changed along with it, by name. */
    static List<ObjectName> partitions(LintedStatement statement, ObjectName table) {
        if (!partitioned(statement, table)) {
            return List.of();
        }
        return statement.effect().differences().stream()
                .map(Difference::entry)
                .filter(WholeTable::fromParent)
                .map(entry -> entry.subject().owner())
                .filter(Objects::nonNull)
                .filter(name -> !name.equals(table))
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean fromParent(CatalogEntry entry) {
        return entry.is("inherited") || entry.is("of_parent") || entry.fact("parent") != null;
    }
}

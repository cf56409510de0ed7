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
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Dropping a table or column that has a foreign key locks the table it refers to as well. */
public final class ReferencedTableLockedByDrop implements LintRule {

    private static final Card CARD = LintRule.seen(
                    ReferencedTableLockedByDrop.class, "Drop that locks a referenced table", Severity.MEDIUM)
            .when(
                    "A foreign key goes with its table or column, and the table it refers to is locked with ACCESS EXCLUSIVE.")
            .effect("Reads and writes of the referenced table wait too, though nothing of it seems to change.")
            .instead("Drop the foreign keys first, one in each transaction, with a short lock_timeout; then the table.")
            .links(
                    "https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-DROP-CONSTRAINT",
                    "https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        var byReferenced = new TreeMap<ObjectName, List<CatalogEntry>>();
        dropped(statement)
                .forEach(key -> statement
                        .locks()
                        .filter(lock -> lock.mode().blocksReads())
                        .map(lock -> lock.relation().name())
                        .filter(table -> table.toString().equals(key.fact("references")))
                        .filter(table -> !table.equals(Parts.table(key)) && !gone(statement, table))
                        .forEach(table -> byReferenced
                                .computeIfAbsent(table, name -> new ArrayList<>())
                                .add(key)));
        return byReferenced.entrySet().stream().map(one -> finding(statement, one.getKey(), one.getValue()));
    }

    private static Stream<CatalogEntry> dropped(LintedStatement statement) {
        return statement.effect().differences().stream()
                .filter(Difference.Dropped.class::isInstance)
                .map(Difference::entry)
                .filter(entry -> entry.text("kind").equals("foreign key") && !entry.fresh() && !entry.is("of_parent"))
                .filter(key -> !alone(statement, key));
    }

    /** A key that is dropped for itself is told as that. */
    private static boolean alone(LintedStatement statement, CatalogEntry key) {
        return !gone(statement, Parts.table(key))
                && statement
                        .removed(Subject.Kind.COLUMN)
                        .noneMatch(column -> Parts.table(column).equals(Parts.table(key)));
    }

    private static boolean gone(LintedStatement statement, ObjectName table) {
        return statement
                .removed(Subject.Kind.TABLE)
                .anyMatch(entry -> Parts.table(entry).equals(table));
    }

    private Finding finding(LintedStatement statement, ObjectName referenced, List<CatalogEntry> keys) {
        List<String> names = keys.stream().map(CatalogEntry::name).sorted().toList();
        var sql = new ArrayList<String>();
        sql.add("SET lock_timeout = '2s'");
        keys.forEach(key -> sql.addAll(statement.phrasing().dropConstraint(Parts.table(key), key.name())));
        keys.stream()
                .map(Parts::table)
                .distinct()
                .filter(table -> gone(statement, table))
                .forEach(table -> sql.add("DROP TABLE " + statement.phrasing().quote(table)));
        return finding(
                        Subject.table(referenced),
                        "Reads and writes of " + referenced.name() + " wait too, because " + String.join(", ", names)
                                + (names.size() == 1 ? " refers" : " refer") + " to it.")
                .evidence(statement.evidence())
                .remedy("Each in a transaction of its own, tried again when the lock is not to be had at once.", sql);
    }
}

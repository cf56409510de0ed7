package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.effect.Lock;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A table that is dropped and comes back under its name: as a new, empty one, or as a copy that took its place. */
public final class TableRecreated implements LintRule {

    private static final Card CARD = LintRule.seen(TableRecreated.class, "Table dropped and made anew", Severity.HIGH)
            .when(
                    "A table is dropped, and a new one gets its name in the same file: empty, or filled from the old one while nobody"
                            + " kept writers out.")
            .effect(
                    "The old rows are lost, or those written after the copy was made. Privileges, triggers, policies and the"
                            + " references of other tables go too.")
            .instead("Alter the table step by step; copy it with a tool that keeps the copy in step.")
            .links("https://www.postgresql.org/docs/current/sql-altertable.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement
                .removed(Subject.Kind.TABLE)
                .sorted(Comparator.comparing(CatalogEntry::subject))
                .flatMap(table -> Successor.of(statement, table.subject())
                        .map(next -> next.made() ? anew(statement, table, next) : replaced(statement, table))
                        .orElse(Stream.empty()));
    }

    private Stream<Finding> anew(LintedStatement statement, CatalogEntry table, Successor next) {
        ObjectName name = TableColumns.table(table);
        return Stream.of(finding(
                        table.subject(),
                        name.name() + " is dropped and made anew" + where(statement, next)
                                + ": all of its rows are lost, with its privileges, triggers and policies.")
                .consequence(statement.size(name))
                .evidence(statement.evidence())
                .advice("Alter the table instead. If the rows are to go, say so with TRUNCATE, and keep the table."));
    }

    /** Writers are kept out where the old table was locked before it was read. */
    private Stream<Finding> replaced(LintedStatement statement, CatalogEntry table) {
        ObjectName name = TableColumns.table(table);
        Optional<LintedStatement> copy = statement.earlier().stream()
                .filter(one -> one.scanned(name) && one.effect().rows().stream().anyMatch(rows -> rows.inserted() > 0))
                .findFirst();
        if (copy.isEmpty()
                || statement.sharesTransaction(copy.get())
                        && copy.get().held().anyMatch(lock -> keepsWritersOut(lock, name))) {
            return Stream.empty();
        }
        String quoted = statement.phrasing().quote(name);
        return Stream.of(finding(
                        table.subject(),
                        name.name() + " is replaced by a copy made on line "
                                + copy.get().recorded().line()
                                + ": rows written to it between the copy and the drop are lost.")
                .consequence(statement.size(name))
                .evidence(statement.evidence())
                .remedy(
                        "On a small table, keep writers out until it is done; a large one needs a trigger that keeps the copy in"
                                + " step.",
                        List.of(
                                "-- First in the transaction:",
                                "SET LOCAL lock_timeout = '2s'",
                                "LOCK TABLE " + quoted + " IN SHARE ROW EXCLUSIVE MODE")));
    }

    private static boolean keepsWritersOut(Lock lock, ObjectName table) {
        return lock.relation().name().equals(table) && lock.mode().blocksWrites();
    }

    private static String where(LintedStatement statement, Successor next) {
        return next.statement() == statement
                ? ""
                : " on line " + next.statement().recorded().line();
    }
}

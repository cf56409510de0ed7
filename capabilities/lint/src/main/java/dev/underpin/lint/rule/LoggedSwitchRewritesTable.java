package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.lint.Sizes.Work;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.stream.Stream;

/** SET LOGGED or SET UNLOGGED: the table is copied, and an unlogged one is empty after a crash. */
public final class LoggedSwitchRewritesTable implements LintRule {

    private static final Card CARD = LintRule.seen(
                    LoggedSwitchRewritesTable.class, "Table switched between logged and unlogged", Severity.HIGH)
            .when("An existing table becomes logged or unlogged, and gets new files.")
            .effect(
                    "Reads and writes wait while the table and its indexes are copied. An unlogged table is emptied by a crash and is not on replicas.")
            .instead("Copy the rows to a new table of the other kind in batches, then swap the names.")
            .links(
                    "https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-LOGGED-UNLOGGED");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement
                .altered(Subject.Kind.TABLE)
                .filter(table -> table.changed("persistence"))
                .filter(table -> statement.rewrote(Parts.table(table.entry())))
                .map(table -> finding(statement, table.entry()));
    }

    private Finding finding(LintedStatement statement, CatalogEntry entry) {
        ObjectName table = Parts.table(entry);
        boolean unlogged = entry.text("persistence").equals("u");
        Draft draft = finding(
                        Subject.table(table),
                        table.name() + " is copied whole to become " + (unlogged ? "unlogged" : "logged")
                                + ", while nobody can read it."
                                + (unlogged ? " From then on a crash empties it, and replicas do not have it." : ""))
                .severity(statement.severity(table, card().severity()))
                .consequence(statement.duration(table, Work.REWRITE))
                .evidence(statement.evidence());
        return unlogged
                ? draft.choice(
                        "Is the table needed after a crash, or on a replica?",
                        "It is: leave it logged. What is slow about its writes is rarely the log alone.",
                        "It is not: make an unlogged table of its own for the rows to come, and drop this one later.")
                : draft.choice(
                        "Choose the time, or the longer way.",
                        "It is small, or nobody needs it at some hour: run it then, with a short lock_timeout.",
                        "It is in use all day: make a logged copy (LIKE … INCLUDING ALL), keep it in step with a trigger, fill it in batches, swap the names.");
    }
}

package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A trigger that goes from a table in use: readers wait for the moment, and what it did is no longer done. */
public final class TriggerRemovedFromTableInUse implements LintRule {

    private static final Card CARD = LintRule.seen(
                    TriggerRemovedFromTableInUse.class, "Trigger removed from a table in use", Severity.MEDIUM)
            .when("A trigger of an existing table is dropped, and the table is not.")
            .effect(
                    "Reads and writes wait until the transaction ends, and rows written from then on are written without it.")
            .instead("To replace one, CREATE OR REPLACE TRIGGER, which does not make readers wait and leaves no gap.")
            .links(
                    "https://www.postgresql.org/docs/current/sql-droptrigger.html",
                    "https://www.postgresql.org/docs/current/sql-createtrigger.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement
                .removed(Subject.Kind.TRIGGER)
                .filter(trigger -> !Parts.ofPartition(statement, trigger))
                .map(trigger -> finding(statement, trigger));
    }

    private Finding finding(LintedStatement statement, CatalogEntry trigger) {
        ObjectName table = Parts.table(trigger);
        Optional<LintedStatement> again = statement.later().stream()
                .filter(one -> one.added(Subject.Kind.TRIGGER)
                        .anyMatch(next -> next.subject().equals(trigger.subject())))
                .findFirst();
        boolean together = again.filter(statement::sharesTransaction).isPresent();
        String meanwhile = again.isEmpty()
                ? "rows written from then on go without " + trigger.text("function") + "."
                : together
                        ? "it is made again on line " + line(again.get()) + "."
                        : "rows written until it is made again on line " + line(again.get()) + " go without "
                                + trigger.text("function") + ".";
        Draft draft = finding(
                        Subject.part(Subject.Kind.TRIGGER, table, trigger.name()),
                        "Reads and writes of " + table.name() + " wait while " + trigger.name() + " is dropped; "
                                + meanwhile)
                .severity(together ? Severity.LOW : card().severity())
                .evidence(statement.evidence());
        return again.isEmpty()
                ? draft.remedy(
                        "Give it a transaction of its own with a short lock_timeout.",
                        List.of(
                                "SET lock_timeout = '2s'",
                                "DROP TRIGGER " + statement.phrasing().quote(trigger.name()) + " ON "
                                        + statement.phrasing().quote(table)))
                : draft.remedy(
                        "Replace it in one step instead.",
                        List.of(again.get()
                                .sql()
                                .replaceAll("\\s+", " ")
                                .replaceFirst("(?i)^CREATE (?:OR REPLACE )?TRIGGER", "CREATE OR REPLACE TRIGGER")));
    }

    private static int line(LintedStatement statement) {
        return statement.recorded().line();
    }
}

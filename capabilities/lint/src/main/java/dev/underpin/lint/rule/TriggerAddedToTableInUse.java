package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.stream.Stream;

/** A new trigger on a table that others write to: they wait for it once, and run it ever after. */
public final class TriggerAddedToTableInUse implements LintRule {

    private static final Card CARD = LintRule.seen(
                    TriggerAddedToTableInUse.class, "Trigger added to a table in use", Severity.LOW)
            .when(
                    "A trigger is created on an existing table, and the file has not added a column to it that the trigger could be there to fill.")
            .effect(
                    "Writers wait until the transaction that creates it ends; from then on each of their rows or statements runs the function too, and fails if it fails.")
            .instead(
                    "Create it on its own with a short lock_timeout, after trying the function's cost and errors on real rows.")
            .links(
                    "https://www.postgresql.org/docs/current/sql-createtrigger.html",
                    "https://www.postgresql.org/docs/current/trigger-definition.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement
                .added(Subject.Kind.TRIGGER)
                .filter(trigger -> !trigger.fresh() && !Parts.ofPartition(statement, trigger))
                .filter(trigger -> !fillsNewColumn(statement, Parts.table(trigger)))
                .filter(trigger -> !replaces(statement, trigger))
                .map(trigger -> finding(statement, trigger));
    }

    private static boolean fillsNewColumn(LintedStatement statement, ObjectName table) {
        return Stream.concat(statement.earlier().stream(), Stream.of(statement))
                .flatMap(one -> one.added(Subject.Kind.COLUMN))
                .anyMatch(column -> Parts.table(column).equals(table));
    }

    /** The one of that name was dropped before: told there. */
    private static boolean replaces(LintedStatement statement, CatalogEntry trigger) {
        return statement.earlier().stream()
                .flatMap(one -> one.removed(Subject.Kind.TRIGGER))
                .anyMatch(gone -> gone.subject().equals(trigger.subject()));
    }

    private Finding finding(LintedStatement statement, CatalogEntry trigger) {
        ObjectName table = Parts.table(trigger);
        String each = trigger.text("definition").contains("FOR EACH ROW") ? "row" : "statement";
        return finding(
                        Subject.part(Subject.Kind.TRIGGER, table, trigger.name()),
                        "From now on each " + each + " that fires " + trigger.name() + " on " + table.name()
                                + " also runs " + trigger.text("function")
                                + ", and fails if that fails; writers wait while it is created.")
                .evidence(statement.evidence())
                .advice(
                        "Try the function on real rows first, and give it a transaction of its own with a short lock_timeout.");
    }
}

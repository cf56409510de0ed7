package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A table's own trigger that is switched off: for everybody, not only for the migration. */
public final class UserTriggerDisabled implements LintRule {

    private static final Card CARD = LintRule.seen(UserTriggerDisabled.class, "Trigger switched off", Severity.MEDIUM)
            .when("A trigger of an existing table is disabled.")
            .effect(
                    "Writers wait until the transaction ends, and whatever anybody writes until it is enabled again goes without the trigger.")
            .instead("Let the trigger's function return early while a setting of the migration's own session says so.")
            .links(
                    "https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-DISABLE-ENABLE-TRIGGER");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        var byTable = new TreeMap<ObjectName, List<CatalogEntry>>();
        statement
                .altered(Subject.Kind.TRIGGER)
                .filter(trigger -> trigger.changed("enabled")
                        && trigger.after().text("enabled").equals("D")
                        && !Parts.ofPartition(statement, trigger.entry()))
                .forEach(trigger -> byTable.computeIfAbsent(Parts.table(trigger.entry()), table -> new ArrayList<>())
                        .add(trigger.entry()));
        return byTable.entrySet().stream().map(table -> finding(statement, table.getKey(), table.getValue()));
    }

    private Finding finding(LintedStatement statement, ObjectName table, List<CatalogEntry> triggers) {
        Optional<LintedStatement> again = statement.later().stream()
                .filter(one -> one.altered(Subject.Kind.TRIGGER)
                        .anyMatch(change -> change.changed("enabled")
                                && Parts.table(change.entry()).equals(table)))
                .findFirst();
        boolean together = again.filter(statement::sharesTransaction).isPresent();
        int line = again.map(one -> one.recorded().line()).orElse(0);
        List<String> names = triggers.stream().map(CatalogEntry::name).sorted().toList();
        String all = String.join(", ", names) + " on " + table.name();
        return finding(
                        names.size() == 1
                                ? Subject.part(Subject.Kind.TRIGGER, table, names.getFirst())
                                : Subject.table(table),
                        together
                                ? "While " + all + (names.size() == 1 ? " is" : " are") + " off, up to line " + line
                                        + ", all other writers of the table wait."
                                : again.isPresent()
                                        ? "Until line " + line + ", whatever the application writes goes without " + all
                                                + " too."
                                        : "From now on nobody's writes run " + all
                                                + "; this file does not switch that on again.")
                .severity(together ? Severity.LOW : card().severity())
                .evidence(statement.evidence())
                .choice(
                        "Keep it on for everybody else.",
                        "Only the migration's own writes must go without: have "
                                + triggers.getFirst().text("function")
                                + " return early while current_setting('migration.running', true) is 'on', and SET LOCAL that here.",
                        "Nobody needs it any more: drop it, in a migration of its own.");
    }
}

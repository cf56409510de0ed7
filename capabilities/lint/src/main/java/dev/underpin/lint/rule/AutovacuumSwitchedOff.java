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
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A table that autovacuum is told to leave alone, and that this file does not give back to it. */
public final class AutovacuumSwitchedOff implements LintRule {

    private static final Card CARD = LintRule.seen(
                    AutovacuumSwitchedOff.class, "Autovacuum switched off", Severity.MEDIUM)
            .when("A table gets autovacuum_enabled = false, and no later statement of the file takes it back.")
            .effect("Dead rows stay, statistics grow old, and one day an emergency vacuum comes at a bad time.")
            .instead("Leave it on, and tune its thresholds for the table; for a load, switch it on again behind it.")
            .links("https://www.postgresql.org/docs/current/sql-createtable.html#RELOPTION-AUTOVACUUM-ENABLED");

    private static final Pattern OFF = Pattern.compile(
            "[{,]autovacuum_enabled=(?:f|fa|fal|fals|false|of|off|n|no|0)[,}]", Pattern.CASE_INSENSITIVE);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        Stream<CatalogEntry> altered = statement.effect().differences().stream()
                .filter(Difference.Altered.class::isInstance)
                .map(Difference.Altered.class::cast)
                .filter(table -> table.kind() == Subject.Kind.TABLE && !off(table.before()) && off(table.after()))
                .map(Difference::entry);
        Stream<CatalogEntry> made = statement.made(Subject.Kind.TABLE).filter(AutovacuumSwitchedOff::off);
        return Stream.concat(altered, made)
                .map(Parts::table)
                .filter(table -> !takenBack(statement, table))
                .map(table -> finding(statement, table));
    }

    private static boolean off(CatalogEntry table) {
        return OFF.matcher(table.text("options")).find();
    }

    private static boolean takenBack(LintedStatement statement, ObjectName table) {
        return statement.later().stream()
                .flatMap(one -> one.effect().differences().stream())
                .map(Difference::entry)
                .anyMatch(entry -> entry.subject().equals(Subject.table(table)) && !off(entry));
    }

    private Finding finding(LintedStatement statement, ObjectName table) {
        return finding(
                        Subject.table(table),
                        "Nobody cleans up behind " + table.name() + " from now on: autovacuum leaves it alone.")
                .consequence(statement.size(table))
                .evidence(statement.evidence())
                .remedy(
                        "Leave it on; where it comes too late or too often, tune it for this table.",
                        List.of(
                                "ALTER TABLE " + statement.phrasing().quote(table) + " RESET (autovacuum_enabled)",
                                "ALTER TABLE " + statement.phrasing().quote(table)
                                        + " SET (autovacuum_vacuum_scale_factor = 0.02)"));
    }
}

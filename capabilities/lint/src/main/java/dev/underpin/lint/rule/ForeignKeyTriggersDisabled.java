package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.Failure;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** DISABLE TRIGGER ALL: foreign keys are made of triggers, and nobody checks later what passed while they were off. */
public final class ForeignKeyTriggersDisabled implements LintRule {

    private static final Card CARD = LintRule.read(
                    ForeignKeyTriggersDisabled.class, "Foreign keys switched off with the triggers", Severity.HIGH)
            .when(
                    "A statement switches off the triggers behind the foreign keys of a table that the file did not make: DISABLE TRIGGER ALL, or one of them by name.")
            .effect(
                    "Rows without their parents get in and stay: switching the triggers on again checks nothing. It needs a superuser.")
            .instead(
                    "DISABLE TRIGGER USER for the table's own triggers; load parents before children, or drop the foreign key and add it again NOT VALID.")
            .links(
                    "https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-DISABLE-ENABLE-TRIGGER");

    private static final Pattern HIDDEN = Pattern.compile("\\bDISABLE\\s+TRIGGER\\s+ALL\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        Stream<ObjectName> seen = statement
                .altered(Subject.Kind.TABLE)
                .filter(table -> table.changed("disabled_keys") && table.after().fact("disabled_keys") != null)
                .map(table -> Parts.table(table.entry()));
        List<ObjectName> tables = seen.toList();
        if (!tables.isEmpty()) {
            return tables.stream().map(table -> finding(statement, Subject.table(table), table.name()));
        }
        return tells(statement)
                ? Stream.of(finding(statement, TargetTable.subject(statement), TargetTable.words(statement)))
                : Stream.empty();
    }

    /** Whether it says so, and was refused for it, or was not run at all. Where it ran, the table has no foreign keys. */
    static boolean tells(LintedStatement statement) {
        boolean says = switch (statement.kind().verb()) {
            case ALTER_TABLE -> statement.says("DISABLE", "TRIGGER", "ALL");
            case DO -> HIDDEN.matcher(statement.sql()).find();
            default -> false;
        };
        boolean refused = statement.failure().filter(Failure::contained).isPresent();
        return says && (refused || !statement.wasRun()) && !TargetTable.madeHere(statement);
    }

    private Finding finding(LintedStatement statement, Subject subject, String table) {
        String of = table.isEmpty() ? "a table" : table;
        return finding(
                        subject,
                        "The foreign keys of " + of
                                + " are not checked from here on, for nobody: what gets in meanwhile stays, also when they are switched on again.")
                .evidence(TargetTable.evidence(statement))
                .choice(
                        "Leave the foreign keys on.",
                        "Only the table's own triggers are in the way: DISABLE TRIGGER USER, which needs no superuser.",
                        "Rows are loaded in the wrong order: load parents first, or make the key DEFERRABLE and defer it.",
                        "The checks are too slow for a large load: drop the foreign key, load, add it again NOT VALID, and VALIDATE it.");
    }
}

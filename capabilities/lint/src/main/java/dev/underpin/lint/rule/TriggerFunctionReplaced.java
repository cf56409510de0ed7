package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/** A trigger function with another body: it changes what every writer does, whoever deployed. */
public final class TriggerFunctionReplaced implements LintRule {

    private static final Card CARD = LintRule.seen(
                    TriggerFunctionReplaced.class, "Trigger function replaced", Severity.LOW)
            .when("An existing trigger function has another body after the statement.")
            .effect(
                    "From the commit on every write to the tables that use it does what the new body says, in running code too, and a mistake in it makes all of them fail.")
            .instead(
                    "Make the new function under another name, and point the triggers to it one by one: the old one is there to go back to.")
            .links("https://www.postgresql.org/docs/current/sql-createfunction.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement
                .altered(Subject.Kind.ROUTINE)
                .filter(routine -> routine.after().text("returns").equals("trigger") && routine.changed("body"))
                .sorted(Comparator.comparing(routine -> routine.after().subject()))
                .map(routine -> finding(
                                Routines.subject(routine.after()),
                                Words.routine(routine.after().subject())
                                        + " does something else from the commit on, for every writer of the tables that use it.")
                        .evidence(Words.seen(
                                statement,
                                "Its body is another one.",
                                "SELECT tgrelid::regclass, tgname FROM pg_trigger WHERE tgfoid = "
                                        + statement
                                                .phrasing()
                                                .literal(statement
                                                        .phrasing()
                                                        .quote(Objects.requireNonNull(routine.after()
                                                                .subject()
                                                                .owner())))
                                        + "::regproc"))
                        .advice("Keep the old body at hand: to go back is to replace it once more."));
    }
}

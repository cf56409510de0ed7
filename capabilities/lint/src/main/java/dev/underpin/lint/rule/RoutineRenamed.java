package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A function or procedure under a new name, while running code calls the old one. */
public final class RoutineRenamed implements LintRule {

    private static final Card CARD = LintRule.seen(RoutineRenamed.class, "Routine renamed", Severity.HIGH)
            .when(
                    "An existing function or procedure, other than a trigger function, has another name after the statement, and none takes the old one at the same time.")
            .effect("Calls by the old name fail from the commit on until the new code is deployed everywhere.")
            .instead("Leave a routine under the old name that calls the new one, and drop it in a later release.")
            .links("https://www.postgresql.org/docs/current/sql-alterfunction.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return Routines.altered(statement)
                .filter(routine -> !Objects.equals(
                        routine.before().subject().object(),
                        routine.after().subject().object()))
                .filter(routine -> Successor.of(statement, routine.before().subject())
                        .filter(next -> next.atOnce(statement))
                        .isEmpty())
                .map(routine -> finding(statement, routine.before(), routine.after()));
    }

    private Finding finding(LintedStatement statement, CatalogEntry before, CatalogEntry after) {
        return finding(
                        Routines.subject(before),
                        Words.routine(before.subject()) + " is now called "
                                + after.subject().object() + ": running code that calls it by its old name fails.")
                .evidence(Words.seen(statement, "No routine has the old name and arguments after the statement."))
                .remedy(
                        "Keep the old name alive, in the same transaction, until nobody calls it.",
                        wrapper(statement, before, after));
    }

    /** A routine under the old name; none for arguments that cannot be handed on by number. */
    private static List<String> wrapper(LintedStatement statement, CatalogEntry before, CatalogEntry after) {
        String arguments = String.valueOf(before.subject().part());
        boolean plain = before.text("kind").equals("function")
                && !Pattern.compile("\\b(INOUT|OUT|VARIADIC)\\b")
                        .matcher(arguments)
                        .find()
                && !before.text("returns").equals("record");
        if (!plain) {
            return List.of();
        }
        String call = statement
                        .phrasing()
                        .quote(Objects.requireNonNull(after.subject().owner())) + "("
                + IntStream.rangeClosed(1, Routines.arguments(before).size())
                        .mapToObj(number -> "$" + number)
                        .collect(Collectors.joining(", "))
                + ")";
        boolean rows = before.text("returns").startsWith("SETOF")
                || before.text("returns").startsWith("TABLE");
        return List.of(
                "CREATE FUNCTION " + Routines.quoted(statement, before) + " RETURNS " + before.text("returns")
                        + " LANGUAGE sql AS $$ SELECT " + (rows ? "* FROM " : "") + call + " $$",
                "-- In a later release:",
                "DROP FUNCTION " + Routines.quoted(statement, before));
    }
}

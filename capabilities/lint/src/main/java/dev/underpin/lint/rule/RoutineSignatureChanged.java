package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.effect.Difference;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A routine that is dropped and made anew in a way that its old callers cannot call. */
public final class RoutineSignatureChanged implements LintRule {

    private static final Card CARD = LintRule.seen(
                    RoutineSignatureChanged.class, "Routine with other arguments", Severity.HIGH)
            .when(
                    "A function or procedure is dropped and one of its name is made in the same file, with other arguments or another return type. More arguments that have defaults are fine.")
            .effect(
                    "Running code calls it in the old way, and fails from the commit on until the new code is deployed everywhere.")
            .instead(
                    "Create the new one beside the old one, under other arguments or another name, and drop the old one in a later release.")
            .links("https://www.postgresql.org/docs/current/xfunc-overload.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        List<CatalogEntry> gone =
                Successor.upTo(statement).flatMap(Routines::removed).toList();
        Stream<Finding> anew = Routines.made(statement)
                .flatMap(made -> gone.stream()
                        .filter(old -> Routines.sameName(old, made) && differs(statement, old, made))
                        .filter(old -> !stillThere(statement, old))
                        .limit(1)
                        .map(old -> finding(statement, old, made)));
        Stream<Finding> atOnce = statement.effect().differences().stream()
                .filter(Difference.Altered.class::isInstance)
                .map(Difference.Altered.class::cast)
                .filter(routine -> routine.kind() == Subject.Kind.ROUTINE && Routines.callable(routine.after()))
                .filter(routine ->
                        routine.changed("returns") && !routine.before().fresh())
                .map(routine -> finding(statement, routine.before(), routine.after()));
        return Stream.concat(anew, atOnce);
    }

    private Finding finding(LintedStatement statement, CatalogEntry old, CatalogEntry made) {
        boolean returns = old.subject().equals(made.subject());
        String change = returns
                ? "returns " + made.text("returns") + " instead of " + old.text("returns")
                : "takes the place of " + Words.routine(old.subject());
        String name = Routines.quoted(statement, old);
        return finding(
                        Routines.subject(made),
                        Words.routine(made.subject()) + " " + change + ": running code that "
                                + (returns ? "reads its old result" : "calls the old one") + " fails.")
                .evidence(Words.seen(statement, "The old one is gone at the end of the file."))
                .remedy(
                        returns
                                ? "Give the new one another name, and leave the old one until nobody calls it."
                                : "Leave the old one beside the new one until nobody calls it.",
                        List.of(
                                "-- In a later release:",
                                "DROP " + made.text("kind").toUpperCase(Locale.ROOT) + " " + name));
    }

    private static boolean differs(LintedStatement statement, CatalogEntry old, CatalogEntry made) {
        List<String> before = Routines.arguments(old);
        List<String> after = Routines.arguments(made);
        if (before.equals(after)) {
            return !old.text("returns").equals(made.text("returns"));
        }
        boolean longer =
                after.size() > before.size() && after.subList(0, before.size()).equals(before);
        boolean defaults = statement.says("DEFAULT") || statement.says("=");
        return !(longer && defaults && old.text("returns").equals(made.text("returns")));
    }

    /** The old one was made again too. */
    private static boolean stillThere(LintedStatement statement, CatalogEntry old) {
        return statement.file().statements().stream()
                .flatMap(Routines::made)
                .anyMatch(made -> made.subject().equals(old.subject())
                        && made.text("returns").equals(old.text("returns")));
    }
}

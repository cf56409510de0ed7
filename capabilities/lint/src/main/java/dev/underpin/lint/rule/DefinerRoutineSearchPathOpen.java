package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.effect.Difference;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A routine with its owner's rights that looks names up where its caller says. */
public final class DefinerRoutineSearchPathOpen implements LintRule {

    private static final Card CARD = LintRule.seen(
                    DefinerRoutineSearchPathOpen.class, "SECURITY DEFINER without search_path", Severity.MEDIUM)
            .when(
                    "A routine is made SECURITY DEFINER, and at the end of the file it has no search_path of its own. One whose body is parsed when it is made (BEGIN ATOMIC, RETURN) does not need one.")
            .effect(
                    "A caller who may create a table or function anywhere can put it first in the path, and have it run with the owner's rights.")
            .instead("SET search_path on the routine, with pg_temp last.")
            .links("https://www.postgresql.org/docs/current/sql-createfunction.html#SQL-CREATEFUNCTION-SECURITY");

    /** The checksum of an empty text. */
    private static final String NO_TEXT = "d41d8cd98f00b204e9800998ecf8427e";

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement.effect().differences().stream()
                .filter(difference -> difference.kind() == Subject.Kind.ROUTINE && becomesOpen(difference))
                .map(Difference::entry)
                .filter(routine -> !setLater(statement, routine.subject()))
                .sorted(Comparator.comparing(CatalogEntry::subject))
                .map(routine -> finding(statement, routine));
    }

    private static boolean becomesOpen(Difference difference) {
        return switch (difference) {
            case Difference.Created created -> isOpen(created.entry());
            case Difference.Dropped dropped -> false;
            case Difference.Altered altered -> isOpen(altered.after()) && !isOpen(altered.before());
        };
    }

    private static boolean isOpen(CatalogEntry routine) {
        boolean parsed =
                routine.text("language").equals("sql") && routine.text("body").equals(NO_TEXT);
        return routine.is("security_definer") && !routine.text("settings").contains("search_path=") && !parsed;
    }

    private static boolean setLater(LintedStatement statement, Subject routine) {
        return statement.later().stream()
                .flatMap(later -> later.effect().differences().stream())
                .anyMatch(difference -> difference.entry().subject().equals(routine)
                        && (difference instanceof Difference.Dropped || !isOpen(difference.entry())));
    }

    private Finding finding(LintedStatement statement, CatalogEntry routine) {
        String path = "pg_catalog, "
                + statement.phrasing().quote(String.valueOf(routine.subject().schema())) + ", pg_temp";
        return finding(
                        Routines.subject(routine),
                        Words.routine(routine.subject())
                                + " runs with its owner's rights and looks names up in its caller's search_path.")
                .evidence(Words.seen(statement, "It is SECURITY DEFINER and sets no search_path."))
                .remedy(
                        "Give it a search_path of its own.",
                        List.of("ALTER " + routine.text("kind").toUpperCase(Locale.ROOT) + " "
                                + Routines.quoted(statement, routine) + " SET search_path = " + path));
    }
}

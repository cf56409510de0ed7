package dev.underpin.review.rule;

import dev.underpin.model.catalog.Routine;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A function that runs with its owner's rights and finds its tables where the caller says. */
public final class DefinerFunctionSearchPath implements Rule {

    private static final Set<String> OUT_OF_REACH = Set.of("c", "internal");

    private static final Card CARD = CardText.of(
                    DefinerFunctionSearchPath.class, "SECURITY DEFINER without a search_path", Severity.HIGH)
            .when(
                    "A function or procedure runs with its owner's rights and sets no search_path of its own. Left out are those"
                            + " whose body was bound when they were made (BEGIN ATOMIC) and those not written in SQL.")
            .effect(
                    "The caller's search_path decides what unqualified names mean: a table, function or operator of the caller"
                            + " runs with the owner's rights.")
            .instead("Fix the search_path of the function, pg_temp last.")
            .links("https://www.postgresql.org/docs/current/sql-createfunction.html#SQL-CREATEFUNCTION-SECURITY");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return context.catalog()
                .objects(Routine.class)
                .filter(routine ->
                        routine.securityDefiner() && !routine.settings().containsKey("search_path"))
                .filter(routine -> !OUT_OF_REACH.contains(routine.language())
                        && !routine.definition().contains("BEGIN ATOMIC"))
                .map(routine -> finding(context, routine));
    }

    private Finding finding(ReviewContext context, Routine routine) {
        String name = context.phrasing().quote(routine.name());
        String schema = context.phrasing().quote(routine.name().schema());
        boolean everybody = routine.access().grants().stream()
                .anyMatch(grant -> grant.toEverybody() && grant.privilege().equals("EXECUTE"));
        String owner = routine.access().owner();
        return finding(
                        Subject.of(Subject.Kind.ROUTINE, routine.name()),
                        routine.name().name() + " runs with the rights of "
                                + (owner == null ? "its owner" : owner)
                                + " and finds its tables by the caller's search_path.")
                .consequence(everybody ? "Every role may call it." : null)
                .evidence(Evidence.observed("It is SECURITY DEFINER, and no search_path is set for it."))
                .remedy(
                        "Fix the path to the schemas that its body names without a schema"
                                + (everybody ? ", and think about who needs to call it." : "."),
                        List.of("ALTER ROUTINE " + name + "(" + routine.signature() + ") SET search_path = " + schema
                                + ", pg_temp"));
    }
}

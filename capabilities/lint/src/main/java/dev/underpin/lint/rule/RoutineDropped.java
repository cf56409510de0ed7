package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.Optional;
import java.util.stream.Stream;

/** A function or procedure that code may call and that is gone. One that comes back with other arguments is told as changed. */
public final class RoutineDropped implements LintRule {

    private static final Card CARD = LintRule.seen(RoutineDropped.class, "Routine dropped", Severity.MEDIUM)
            .when(
                    "An existing function or procedure, other than a trigger function, is gone and none of its name takes its place in the same transaction.")
            .effect("Calls to it fail: from then on, or until the new one is there.")
            .instead("Deploy code that does not call it first. To replace it, use CREATE OR REPLACE.")
            .links("https://www.postgresql.org/docs/current/sql-dropfunction.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        Cascade cascade = Cascade.of(statement);
        return Routines.removed(statement)
                .filter(routine -> !cascade.took(routine))
                .filter(routine -> statement
                        .removed(Subject.Kind.SCHEMA)
                        .noneMatch(
                                schema -> schema.name().equals(routine.subject().schema())))
                .flatMap(routine -> judge(statement, routine));
    }

    private Stream<Finding> judge(LintedStatement statement, CatalogEntry routine) {
        Optional<LintedStatement> next = Stream.concat(Stream.of(statement), statement.later().stream())
                .filter(later -> Routines.made(later).anyMatch(made -> Routines.sameName(made, routine)))
                .findFirst();
        if (next.isPresent() && (next.get() == statement || statement.sharesTransaction(next.get()))) {
            return Stream.empty();
        }
        String name = "The " + Words.of(routine);
        return Stream.of(next.map(later -> finding(
                                Routines.subject(routine),
                                name + " is gone until line " + later.recorded().line()
                                        + " makes it anew: calls in between fail.")
                        .evidence(Words.seen(statement, "The two statements are committed one by one."))
                        .advice("Put both into one transaction, or use CREATE OR REPLACE."))
                .orElseGet(
                        () -> finding(Routines.subject(routine), name + " is dropped: code that still calls it fails.")
                                .evidence(Words.seen(statement, "No routine has its name at the end of the file."))
                                .advice("Deploy code that does not call it before it goes.")));
    }
}

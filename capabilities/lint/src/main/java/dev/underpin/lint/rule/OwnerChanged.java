package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.Difference;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Another owner: rights that nobody granted come and go with it. */
public final class OwnerChanged implements LintRule {

    private static final Card CARD = LintRule.seen(OwnerChanged.class, "Owner changed", Severity.LOW)
            .when(
                    "An existing table, view, sequence, schema, routine or type has another owner after the statement. Sequences of columns go with their tables.")
            .effect(
                    "The old owner loses every privilege that was not granted to it, and migrations that run as it can no longer alter the object. Row security does not hold for the new one.")
            .instead("Grant the old owner what its code needs, in the same transaction.")
            .links("https://www.postgresql.org/docs/current/sql-altertable.html");

    private static final List<Subject.Kind> KINDS = List.of(
            Subject.Kind.TABLE,
            Subject.Kind.VIEW,
            Subject.Kind.SEQUENCE,
            Subject.Kind.SCHEMA,
            Subject.Kind.ROUTINE,
            Subject.Kind.TYPE);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        List<Difference.Altered> changed = KINDS.stream()
                .flatMap(statement::altered)
                .filter(object -> object.changed("owner") && object.after().fact("owned_by") == null)
                .sorted(Comparator.comparing(object -> object.after().subject()))
                .toList();
        return changed.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        finding(
                                        changed.getFirst().after().subject(),
                                        Words.sentence(Words.list(changed.stream()
                                                        .map(object -> Words.of(object.after()))
                                                        .toList()))
                                                + " now " + (changed.size() == 1 ? "belongs" : "belong") + " to "
                                                + changed.getFirst().after().text("owner")
                                                + ": the old owner has only what was granted to it.")
                                .evidence(Words.seen(statement, "The owner before and after was compared."))
                                .advice(
                                        "Check which role the application and the migrations connect as, and grant it what it needs."));
    }
}

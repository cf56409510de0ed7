package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.Comparator;
import java.util.stream.Stream;

/** A sequence of its own that is gone, with the number it had reached. */
public final class SequenceDropped implements LintRule {

    private static final Card CARD = LintRule.seen(SequenceDropped.class, "Sequence dropped", Severity.MEDIUM)
            .when("An existing sequence that belongs to no column is gone, and none takes its name at the same time.")
            .effect("Code that calls nextval on it fails, and how far it had counted is lost.")
            .instead("Deploy code that does not use it first, and note the last number.")
            .links("https://www.postgresql.org/docs/current/sql-dropsequence.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        Cascade cascade = Cascade.of(statement);
        return statement
                .removed(Subject.Kind.SEQUENCE)
                .sorted(Comparator.comparing(CatalogEntry::subject))
                .filter(sequence -> sequence.fact("owned_by") == null && !cascade.took(sequence))
                .filter(sequence -> statement
                        .removed(Subject.Kind.SCHEMA)
                        .noneMatch(schema ->
                                schema.name().equals(sequence.subject().schema())))
                .map(sequence -> finding(
                                sequence.subject(),
                                "The sequence " + sequence.name()
                                        + Successor.of(statement, sequence.subject())
                                                .map(next -> next.atOnce(statement)
                                                        ? " is made anew: it counts from its start again."
                                                        : " is gone until line "
                                                                + next.statement()
                                                                        .recorded()
                                                                        .line()
                                                                + " makes it anew, and then counts from its start.")
                                                .orElse(
                                                        " is dropped: nextval on it fails, and how far it had counted is"
                                                                + " lost."))
                        .evidence(Words.seen(
                                statement,
                                "It belonged to no column.",
                                "SELECT last_value FROM " + statement.phrasing().quote(TableColumns.table(sequence))))
                        .advice("Note its last_value, and deploy code that does not use it before it goes."));
    }
}

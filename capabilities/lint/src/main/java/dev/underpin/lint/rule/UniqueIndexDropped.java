package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Remedy.Stage;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.stream.Stream;

/** A unique index without a constraint that goes while its columns stay. */
public final class UniqueIndexDropped implements LintRule {

    private static final Card CARD = LintRule.seen(UniqueIndexDropped.class, "Unique index dropped", Severity.MEDIUM)
            .when(
                    "A valid unique index of an existing table is dropped, its columns stay, and the file makes nothing unique over the same columns.")
            .effect("The same value can be written twice, and INSERT … ON CONFLICT that goes by it fails from now on.")
            .instead("First deploy code that does not count on it.")
            .links("https://www.postgresql.org/docs/current/sql-insert.html#SQL-ON-CONFLICT");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement
                .removed(Subject.Kind.INDEX)
                .filter(index -> index.is("unique") && index.is("valid") && index.fact("constraint") == null)
                .filter(index -> !FileHistory.columnGoes(
                        statement, ConstraintFacts.table(index), ConstraintFacts.columns(index)))
                .filter(index -> !FileHistory.keptUnique(statement, index))
                .map(index -> finding(statement, index));
    }

    private Finding finding(LintedStatement statement, CatalogEntry index) {
        List<String> keys = IndexText.keys(index);
        String what = keys.isEmpty() ? "what " + index.name() + " kept apart" : String.join(", ", keys);
        String where = index.fact("predicate") == null ? "" : " where " + index.text("predicate");
        return finding(
                        ConstraintFacts.subject(index),
                        ConstraintFacts.table(index).name() + " may hold the same " + what + " twice from now on"
                                + where + ", unless another index keeps it unique.")
                .confidence(Confidence.LIKELY)
                .evidence(statement.evidence())
                .remedy("To take it back later:", Stages.sql(List.of(Stage.outside(IndexText.concurrently(index)))));
    }
}

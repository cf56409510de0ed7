package dev.underpin.lint.rule;

import dev.underpin.engine.Phrasing;
import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Remedy.Stage;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.stream.Stream;

/** A unique constraint that goes while its columns stay. */
public final class UniqueConstraintDropped implements LintRule {

    private static final Card CARD = LintRule.seen(
                    UniqueConstraintDropped.class, "Unique constraint dropped", Severity.MEDIUM)
            .when(
                    "A unique constraint of an existing table is dropped, its columns stay, and the file makes nothing unique over the same columns.")
            .effect(
                    "The same value can be written twice. INSERT … ON CONFLICT over these columns fails from now on, and lookups by them lose their index.")
            .instead("First deploy code that does not count on it; keep an index for the lookups.")
            .links("https://www.postgresql.org/docs/current/sql-insert.html#SQL-ON-CONFLICT");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return ConstraintFacts.removed(statement, "unique")
                .filter(constraint -> !FileHistory.columnGoes(
                        statement, ConstraintFacts.table(constraint), ConstraintFacts.columns(constraint)))
                .filter(constraint -> !FileHistory.keptUnique(statement, constraint))
                .map(constraint -> finding(statement, constraint));
    }

    private Finding finding(LintedStatement statement, CatalogEntry constraint) {
        ObjectName table = ConstraintFacts.table(constraint);
        String columns = String.join(", ", ConstraintFacts.columns(constraint));
        Phrasing phrasing = statement.phrasing();
        return finding(
                        ConstraintFacts.subject(constraint),
                        table.name() + " may hold the same " + columns + " twice from now on, and ON CONFLICT ("
                                + columns + ") fails, unless another index keeps it unique.")
                .confidence(Confidence.LIKELY)
                .evidence(statement.evidence())
                .remedy(
                        "Keep an index for lookups, and this to take the constraint back:",
                        Stages.sql(List.of(
                                Stage.outside("CREATE UNIQUE INDEX CONCURRENTLY " + phrasing.quote(constraint.name())
                                        + " ON " + phrasing.quote(table) + " (" + columns + ")"),
                                Stage.together(SafeSteps.usingIndex(
                                        phrasing, table, constraint, constraint.name(), constraint.name())))));
    }
}

package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.stream.Stream;

/** A unique index over columns that hold values already, where only production's rows can say whether it can be built. */
public final class UniqueOverExistingRows implements LintRule {

    private static final Card CARD = LintRule.seen(
                    UniqueOverExistingRows.class, "Unique index over rows that are there", Severity.LOW)
            .when(
                    "A unique index that belongs to no constraint is built over columns that an existing table had before the file.")
            .effect(
                    "One value that is there twice fails the deployment; built concurrently, it leaves an invalid index behind.")
            .instead("Ask production for values that are there twice first, and mend them.")
            .links("https://www.postgresql.org/docs/current/indexes-unique.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement
                .added(Subject.Kind.INDEX)
                .filter(index -> index.is("unique") && index.is("valid") && index.fact("constraint") == null)
                .filter(index -> !onColumnsOfTheFile(statement, index))
                .flatMap(index -> Preflight.duplicates(statement.phrasing(), index)
                        .map(asked -> RowsAsked.finding(
                                finding(
                                        ConstraintFacts.subject(index),
                                        "This fails if two rows of "
                                                + ConstraintFacts.table(index).name() + " are the same in "
                                                + String.join(", ", IndexText.keys(index)) + "."),
                                asked))
                        .stream());
    }

    /** What they hold, the file has put there. */
    private static boolean onColumnsOfTheFile(LintedStatement statement, CatalogEntry index) {
        List<String> columns = ConstraintFacts.columns(index);
        return !columns.isEmpty()
                && columns.stream()
                        .allMatch(column -> statement.earlier().stream()
                                .anyMatch(before ->
                                        ConstraintFacts.addsColumn(before, ConstraintFacts.table(index), column)));
    }
}

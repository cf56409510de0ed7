package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.Optional;
import java.util.stream.Stream;

/** A unique index over several columns of which one may be NULL: rows with NULL are never the same. */
public final class UniqueIndexOverNullableColumn implements LintRule {

    private static final int NULLS_NOT_DISTINCT = 15;
    private static final Card CARD = LintRule.seen(
                    UniqueIndexOverNullableColumn.class,
                    "Unique over several columns, of which one may be NULL",
                    Severity.INFO)
            .when(
                    "A unique index or constraint over several columns that the file makes has one that may be NULL, without NULLS NOT DISTINCT and without a condition.")
            .effect("NULL is never equal to NULL: any number of rows may be the same in all other columns.")
            .instead(
                    "NOT NULL, or NULLS NOT DISTINCT from PostgreSQL 15 on; right as it is where rows with NULL may repeat.")
            .links("https://www.postgresql.org/docs/current/indexes-unique.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement
                .made(Subject.Kind.INDEX)
                .filter(index -> index.is("unique")
                        && !index.is("primary")
                        && !index.is("expressions")
                        && index.fact("predicate") == null
                        && !index.text("definition").contains(" NULLS NOT DISTINCT"))
                .filter(index -> ConstraintFacts.columns(index).size() > 1)
                .flatMap(index -> nullable(statement, index).map(column -> finding(statement, index, column)).stream());
    }

    private static Optional<String> nullable(LintedStatement statement, CatalogEntry index) {
        return ConstraintFacts.columns(index).stream()
                .filter(column -> NewTable.column(statement, ConstraintFacts.table(index), column)
                        .filter(entry -> !entry.is("not_null"))
                        .isPresent())
                .findFirst();
    }

    private Finding finding(LintedStatement statement, CatalogEntry index, String column) {
        String others = String.join(
                ", ",
                ConstraintFacts.columns(index).stream()
                        .filter(one -> !one.equals(column))
                        .toList());
        Draft draft = finding(
                        ConstraintFacts.subject(index),
                        index.name() + " of " + ConstraintFacts.table(index).name() + " lets " + others
                                + " repeat as often as " + column + " is NULL.")
                .evidence(Evidence.observed(
                        "The catalog has it as " + index.text("definition") + ", and " + column + " may be NULL."));
        String notNull = "Make " + column + " NOT NULL.";
        String asIs = "Leave it, where rows without " + column + " may repeat.";
        return statement.version() >= NULLS_NOT_DISTINCT
                ? draft.choice(
                        "Decide what NULL means here.",
                        notNull,
                        "Say NULLS NOT DISTINCT: NULL counts as a value.",
                        asIs)
                : draft.choice("Decide what NULL means here.", notNull, asIs);
    }
}

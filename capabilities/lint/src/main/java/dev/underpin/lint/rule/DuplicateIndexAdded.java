package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An index that the file builds twice under two names. */
public final class DuplicateIndexAdded implements LintRule {

    private static final Card CARD = LintRule.seen(DuplicateIndexAdded.class, "Index built twice", Severity.LOW)
            .when(
                    "The file builds an index with the same keys, method and condition as another index of the same file, a constraint's included, and is not the only one of the two that is unique.")
            .effect("Every write keeps both up, and both take room; queries use one.")
            .instead("Leave it out. A primary key or unique constraint has an index already.")
            .links("https://www.postgresql.org/docs/current/indexes-unique.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement
                .made(Subject.Kind.INDEX)
                .filter(index -> index.fact("constraint") == null)
                .flatMap(index -> same(statement, index).map(other -> finding(statement, index, other)).stream());
    }

    /** The one that makes it superfluous. Of two that are alike, the first stays. */
    private static Optional<CatalogEntry> same(LintedStatement statement, CatalogEntry index) {
        List<CatalogEntry> all = NewTable.indexes(statement, ConstraintFacts.table(index));
        int place = all.stream().map(CatalogEntry::subject).toList().indexOf(index.subject());
        return all.stream()
                .filter(other -> place >= 0 && !other.subject().equals(index.subject()))
                .filter(other -> IndexText.body(other).equals(IndexText.body(index)))
                .filter(other -> other.is("unique") && !index.is("unique")
                        || other.is("unique") == index.is("unique") && all.indexOf(other) < place)
                .findFirst();
    }

    private Finding finding(LintedStatement statement, CatalogEntry index, CatalogEntry other) {
        return finding(
                        ConstraintFacts.subject(index),
                        index.name() + " is " + other.name() + " once more: both index "
                                + String.join(", ", IndexText.keysAsWritten(index)) + " of "
                                + ConstraintFacts.table(index).name() + ".")
                .evidence(
                        Evidence.observed("The catalog has " + other.name() + " as " + other.text("definition") + "."))
                .remedy(
                        "Leave it out; where it is there already:",
                        List.of("DROP INDEX " + (index.fresh() ? "" : "CONCURRENTLY ")
                                + PartitionSteps.name(statement.phrasing(), index)));
    }
}

package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.stream.Stream;

/** An index whose keys are the first keys of another one that the file makes. */
public final class RedundantIndexAdded implements LintRule {

    private static final Card CARD = LintRule.seen(
                    RedundantIndexAdded.class, "Index that another one covers", Severity.LOW)
            .when(
                    "The file builds a plain B-tree index that is not unique, and another B-tree index of the same file begins with the same keys in the same order, both without a condition.")
            .effect("The longer one serves the same queries. Every write keeps both up.")
            .instead("Leave the shorter one out, unless the longer one is much wider and the table large.")
            .links("https://www.postgresql.org/docs/current/indexes-multicolumn.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement
                .made(Subject.Kind.INDEX)
                .filter(index -> index.fact("constraint") == null && !index.is("unique"))
                .filter(index -> plain(index) && NewTable.keeps(statement, index))
                .flatMap(index -> NewTable.indexes(statement, ConstraintFacts.table(index)).stream()
                        .filter(RedundantIndexAdded::plain)
                        .filter(other -> covers(other, index))
                        .findFirst()
                        .map(other -> finding(statement, index, other))
                        .stream());
    }

    private static boolean plain(CatalogEntry index) {
        return index.text("method").equals("btree")
                && index.fact("predicate") == null
                && !index.text("definition").contains(" INCLUDE (")
                && !IndexText.keysAsWritten(index).isEmpty();
    }

    private static boolean covers(CatalogEntry other, CatalogEntry index) {
        List<String> longer = IndexText.keysAsWritten(other);
        List<String> keys = IndexText.keysAsWritten(index);
        return longer.size() > keys.size() && longer.subList(0, keys.size()).equals(keys);
    }

    private Finding finding(LintedStatement statement, CatalogEntry index, CatalogEntry other) {
        return finding(
                        ConstraintFacts.subject(index),
                        other.name() + " begins with the same keys as " + index.name() + " and serves its queries too.")
                .confidence(Confidence.LIKELY)
                .evidence(
                        Evidence.observed("The catalog has " + other.name() + " as " + other.text("definition") + "."))
                .remedy(
                        "Leave it out; where it is there already:",
                        List.of("DROP INDEX " + (index.fresh() ? "" : "CONCURRENTLY ")
                                + PartitionSteps.name(statement.phrasing(), index)));
    }
}

package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.stream.Stream;

/** A hash index: it can less than a B-tree, and is seldom smaller enough to be worth it. */
public final class HashIndexAdded implements LintRule {

    private static final Card CARD = LintRule.seen(HashIndexAdded.class, "Hash index", Severity.LOW)
            .when("An index is built with the method hash.")
            .effect("It serves = only: no order, no ranges, no uniqueness, no second column, no index-only scan.")
            .instead("A B-tree; a hash index only where long values are searched by = alone and it has been measured.")
            .links("https://www.postgresql.org/docs/current/indexes-types.html#INDEXES-TYPES-HASH");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement
                .made(Subject.Kind.INDEX)
                .filter(index -> index.text("method").equals("hash") && index.fact("constraint") == null)
                .map(index -> finding(
                                ConstraintFacts.subject(index),
                                index.name() + " of "
                                        + ConstraintFacts.table(index).name()
                                        + " is a hash index: it serves = and nothing else.")
                        .evidence(Evidence.observed("The catalog has it as " + index.text("definition") + "."))
                        .remedy(
                                "A B-tree serves = as well:",
                                List.of((index.fresh() ? index.text("definition") : IndexText.concurrently(index))
                                        .replace(" USING hash ", " USING btree "))));
    }
}

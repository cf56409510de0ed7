package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.stream.Stream;

/** An index over so many columns that few queries can use it. */
public final class WideIndexAdded implements LintRule {

    private static final int USEFUL = 3;
    private static final Card CARD = LintRule.seen(WideIndexAdded.class, "Index over many columns", Severity.LOW)
            .when("A B-tree index that is not unique has more than three keys.")
            .effect(
                    "It is large, each update of any of its columns writes it, and the keys behind the third rarely narrow a search any more.")
            .instead("Keep the columns that narrow the search; put what is only read into INCLUDE.")
            .links("https://www.postgresql.org/docs/current/indexes-multicolumn.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement
                .made(Subject.Kind.INDEX)
                .filter(index -> !index.is("unique") && index.text("method").equals("btree"))
                .filter(index -> IndexText.keysAsWritten(index).size() > USEFUL)
                .map(
                        index -> finding(
                                        ConstraintFacts.subject(index),
                                        index.name() + " of "
                                                + ConstraintFacts.table(index).name() + " has "
                                                + IndexText.keysAsWritten(index).size()
                                                + " keys; those behind the third rarely narrow a search.")
                                .confidence(Confidence.POSSIBLE)
                                .evidence(Evidence.observed("The catalog has it as " + index.text("definition") + "."))
                                .advice(
                                        "See by EXPLAIN which keys the queries search by; leave the others out, or INCLUDE them."));
    }
}

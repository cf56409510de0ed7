package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.stream.Stream;

/** A comment that silences a rule which has nothing to say: it hides the next real finding. Told by the judge itself. */
public final class UnusedSilence implements LintRule {

    private static final Card CARD = LintRule.read(UnusedSilence.class, "Silence that silences nothing", Severity.LOW)
            .when("A comment -- underpin:allow names a rule that finds nothing in the statement behind it.")
            .effect("The next change to the statement may bring what the rule warns of, and nobody will be told.")
            .instead("Remove the comment.")
            .links("docs/lint.md");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return Stream.empty();
    }

    /** The finding, for a silence that was not used. */
    public static Finding of(LintedStatement statement, String rule) {
        return new UnusedSilence()
                .finding(Subject.database(), "The comment allows " + rule + ", which finds nothing here.")
                .evidence(Evidence.known("Every rule was asked about line "
                        + statement.recorded().line() + "."))
                .advice("Remove the comment.");
    }
}

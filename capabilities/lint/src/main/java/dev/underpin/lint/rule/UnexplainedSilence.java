package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.stream.Stream;

/** A comment that silences a rule and does not say why. It silences nothing. Told by the judge itself. */
public final class UnexplainedSilence implements LintRule {

    private static final Card CARD = LintRule.read(UnexplainedSilence.class, "Silence without a reason", Severity.LOW)
            .when("A comment -- underpin:allow does not say because.")
            .effect("Nobody can tell later whether the reason still holds, so the comment is not heeded.")
            .instead("Write -- underpin:allow rule-id because, and the reason.")
            .links("docs/lint.md");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return Stream.empty();
    }

    /** The finding, for a silence that gives no reason. */
    public static Finding of(LintedStatement statement, String rule) {
        return new UnexplainedSilence()
                .finding(Subject.database(), "The comment allows " + rule + " without a reason and is not heeded.")
                .evidence(Evidence.known("It stands before the statement on line "
                        + statement.recorded().line() + "."))
                .advice("Say why: -- underpin:allow " + rule + " because …");
    }
}

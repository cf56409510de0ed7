package dev.underpin.lint;

import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.stream.Stream;

/**
 * One way in which a migration can hurt. A rule is stateless, looks at what a statement did before what it says, and stays
 * silent about tables that the migration itself made.
 */
public interface LintRule {

    Card card();

    /** Everything of its kind that is wrong with one statement; what lies before it in its file is at hand. */
    Stream<Finding> judge(LintedStatement statement);

    /** Begins a finding of this rule, of the card's severity and certain until said otherwise. */
    default Draft finding(Subject subject, String message) {
        return new Draft(card(), subject, message);
    }

    /** Begins the card of a rule that looks at effects. */
    static CardText seen(Class<? extends LintRule> rule, String title, Severity severity) {
        return CardText.of(rule, title, severity).needs(Need.EFFECT);
    }

    /** Begins the card of a rule that needs nothing but the text, and so works without an engine. */
    static CardText read(Class<? extends LintRule> rule, String title, Severity severity) {
        return CardText.of(rule, title, severity).needs(Need.TEXT);
    }
}

package dev.underpin.tune;

import dev.underpin.testkit.RuleScaffold;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** {@code ./dev new-rule query NAME}. Not run otherwise. */
class NewRuleScaffold {

    @Test
    @EnabledIfSystemProperty(named = "underpin.new-rule", matches = ".+")
    void write_a_rule() throws IOException {
        new RuleScaffold(
                        Path.of(System.getProperty("underpin.root"), "capabilities/tune/src"),
                        "tune",
                        "QueryRules",
                        template(),
                        Map.of(
                                "bad.sql", "SELECT id FROM orders WHERE note = 'things';\n",
                                "good.sql", "SELECT id FROM orders WHERE id = 7;\n",
                                "expected.txt", ""))
                .write(System.getProperty("underpin.new-rule"));
    }

    private static String template() {
        return """
                package dev.underpin.tune.rule;

                import dev.underpin.model.finding.Card;
                import dev.underpin.model.finding.Card.Need;
                import dev.underpin.model.finding.CardText;
                import dev.underpin.model.finding.Evidence;
                import dev.underpin.model.finding.Finding;
                import dev.underpin.model.finding.Severity;
                import dev.underpin.tune.query.Comparison;
                import dev.underpin.tune.query.ReviewedTree;
                import dev.underpin.tune.query.TreeRule;
                import java.util.stream.Stream;

                /** Why this rule exists, in a sentence. */
                public final class RULE_NAME implements TreeRule {

                    private static final Card CARD = CardText.of(RULE_NAME.class, "Title in a few words", Severity.MEDIUM)
                            .needs(Need.QUERY)
                            .when("The exact condition.")
                            .effect("What it leads to.")
                            .instead("What to write instead.")
                            .links("https://www.postgresql.org/docs/current/");

                    @Override
                    public Card card() {
                        return CARD;
                    }

                    @Override
                    public Stream<Finding> judge(ReviewedTree tree) {
                        return Comparison.in(tree)
                                .filter(comparison -> comparison.constant().filter("things"::equals).isPresent())
                                .map(comparison -> finding(tree, tree.text(comparison.whole()) + " asks for things.")
                                        .evidence(Evidence.observed("Its value."))
                                        .advice("Ask for what is meant."));
                    }
                }
                """;
    }
}

package dev.underpin.review;

import dev.underpin.testkit.RuleScaffold;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** {@code ./dev new-rule NAME}. Not run otherwise. */
class NewRuleScaffold {

    @Test
    @EnabledIfSystemProperty(named = "underpin.new-rule", matches = ".+")
    void write_a_rule() throws IOException {
        new RuleScaffold(
                        Path.of(System.getProperty("underpin.root"), "capabilities/review/src"),
                        "review",
                        "Rules",
                        template(),
                        Map.of(
                                "bad.sql", "CREATE TABLE things (id bigint PRIMARY KEY);\n",
                                "good.sql", "CREATE TABLE others (id bigint PRIMARY KEY);\n",
                                "expected.txt", ""))
                .write(System.getProperty("underpin.new-rule"));
    }

    private static String template() {
        return """
                package dev.underpin.review.rule;

                import dev.underpin.model.catalog.Subject;
                import dev.underpin.model.finding.Card;
                import dev.underpin.model.finding.Evidence;
                import dev.underpin.model.finding.Finding;
                import dev.underpin.model.finding.Severity;
                import dev.underpin.model.finding.CardText;
                import dev.underpin.review.ReviewContext;
                import dev.underpin.review.Rule;
                import java.util.stream.Stream;

                /** Why this rule exists, in a sentence. */
                public final class RULE_NAME implements Rule {

                    private static final Card CARD = CardText.of(RULE_NAME.class, "Title in a few words", Severity.MEDIUM)
                            .when("The exact condition.")
                            .effect("What it leads to.")
                            .instead("What to do about it.")
                            .links("https://www.postgresql.org/docs/current/");

                    @Override
                    public Card card() {
                        return CARD;
                    }

                    @Override
                    public Stream<Finding> review(ReviewContext context) {
                        return context.tables()
                                .filter(table -> table.name().name().equals("things"))
                                .map(table -> finding(Subject.table(table.name()), table.name().name() + " is called things.")
                                        .consequence(context.volume(table))
                                        .evidence(Evidence.observed("Its name."))
                                        .advice("Call it what it holds."));
                    }
                }
                """;
    }
}

package dev.underpin.review;

import dev.underpin.testkit.RulePages;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The pages under {@code docs/rules}. */
class RulePagesTest {

    private static final Path ROOT = Path.of(System.getProperty("underpin.root"));

    @Test
    void every_rule_has_the_page_that_its_card_and_fixtures_make() throws IOException {
        new RulePages(
                        "The rules of review",
                        Rules.ALL.stream().map(Rule::card).toList(),
                        ROOT.resolve("docs/rules"),
                        ROOT.resolve("capabilities/review/src/test/resources/rules"))
                .check();
    }
}

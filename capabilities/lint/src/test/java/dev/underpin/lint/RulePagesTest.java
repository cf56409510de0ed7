package dev.underpin.lint;

import dev.underpin.testkit.RulePages;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The pages under {@code docs/lint-rules}. */
class RulePagesTest {

    private static final Path ROOT = Path.of(System.getProperty("underpin.root"));

    @Test
    void every_rule_has_the_page_that_its_card_and_fixtures_make() throws IOException {
        new RulePages(
                        "The rules of lint",
                        Rules.ALL.stream().map(LintRule::card).toList(),
                        ROOT.resolve("docs/lint-rules"),
                        ROOT.resolve("capabilities/lint/src/test/resources/rules"))
                .check();
    }
}

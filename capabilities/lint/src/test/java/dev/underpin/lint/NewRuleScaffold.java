package dev.underpin.lint;

import dev.underpin.testkit.RuleScaffold;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** {@code ./dev new-rule lint NAME}. Not run otherwise. */
class NewRuleScaffold {

    @Test
    @EnabledIfSystemProperty(named = "underpin.new-rule", matches = ".+")
    void write_a_rule() throws IOException {
        new RuleScaffold(
                        Path.of(System.getProperty("underpin.root"), "capabilities/lint/src"),
                        "lint",
                        "Rules",
                        template(),
                        Map.of(
                                "base.sql", "CREATE TABLE things (id bigint PRIMARY KEY);\n",
                                "bad.sql", "ALTER TABLE things ADD COLUMN thing text;\n",
                                "good.sql", "ALTER TABLE things ADD COLUMN name text;\n",
                                "expected.txt", ""))
                .write(System.getProperty("underpin.new-rule"));
    }

    private static String template() {
        return """
                package dev.underpin.lint.rule;

                import dev.underpin.lint.LintRule;
                import dev.underpin.lint.LintedStatement;
                import dev.underpin.model.catalog.Subject;
                import dev.underpin.model.finding.Card;
                import dev.underpin.model.finding.Finding;
                import dev.underpin.model.finding.Severity;
                import java.util.stream.Stream;

                /** Why this rule exists, in a sentence. */
                public final class RULE_NAME implements LintRule {

                    private static final Card CARD = LintRule.seen(RULE_NAME.class, "Title in a few words", Severity.MEDIUM)
                            .when("The exact condition.")
                            .effect("What it leads to, and for whom.")
                            .instead("What to do about it.")
                            .links("https://www.postgresql.org/docs/current/");

                    @Override
                    public Card card() {
                        return CARD;
                    }

                    @Override
                    public Stream<Finding> judge(LintedStatement statement) {
                        return statement.added(Subject.Kind.COLUMN)
                                .filter(column -> column.name().equals("thing"))
                                .map(column -> finding(column.subject(), column.subject() + " is called thing.")
                                        .evidence(statement.evidence())
                                        .advice("Call it what it holds."));
                    }
                }
                """;
    }
}

package dev.underpin.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.model.finding.CardText;
import dev.underpin.model.lint.PlacedFinding;
import dev.underpin.report.Style;
import dev.underpin.report.TextReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every rule on the real engine: of {@code bad.sql} it says exactly {@code expected.txt}, of {@code good.sql} nothing.
 *
 * <p>{@code ./dev accept} rewrites what is expected; whoever does so reads it.
 */
class RuleFixturesTest {

    private static final Path FIXTURES =
            Path.of(System.getProperty("underpin.root"), "capabilities/lint/src/test/resources/rules");
    private static final boolean ACCEPT = Boolean.getBoolean("underpin.accept");

    @TestFactory
    Stream<DynamicTest> rules_say_what_is_expected() {
        return Rules.ALL.stream()
                .map(rule -> rule.card().id())
                .map(rule -> DynamicTest.dynamicTest(rule, () -> check(rule)));
    }

    private static void check(String rule) throws IOException {
        Path folder = FIXTURES.resolve(rule);
        String said = said(rule, folder.resolve("bad.sql"));
        if (ACCEPT) {
            Files.writeString(folder.resolve("expected.txt"), said);
        }
        assertThat(said)
                .as("what %s says of bad.sql", rule)
                .isEqualTo(Files.readString(folder.resolve("expected.txt")));
        assertThat(said).as("findings in bad.sql").isNotBlank();
        assertThat(said(rule, folder.resolve("good.sql")))
                .as("what %s says of good.sql", rule)
                .isEmpty();
    }

    private static String said(String rule, Path file) throws IOException {
        var report = new TextReport(Style.PLAIN);
        return Fixture.of(file).judged().findings().stream()
                .filter(placed -> placed.finding().rule().equals(rule))
                .map(placed -> block(report, placed))
                .collect(Collectors.joining("\n"));
    }

    private static String block(TextReport report, PlacedFinding placed) {
        return String.join("\n", report.block(placed.line(), placed.finding())) + "\n";
    }

    @Test
    void every_rule_has_its_fixtures_and_every_fixture_its_rule() throws IOException {
        List<String> ids = Rules.ALL.stream().map(rule -> rule.card().id()).toList();
        assertThat(ids).isSorted().doesNotHaveDuplicates();
        try (Stream<Path> folders = Files.list(FIXTURES)) {
            assertThat(folders.map(folder -> folder.getFileName().toString())).containsExactlyInAnyOrderElementsOf(ids);
        }
        for (LintRule rule : Rules.ALL) {
            assertThat(rule.card().id()).isEqualTo(CardText.id(rule.getClass()));
        }
    }
}

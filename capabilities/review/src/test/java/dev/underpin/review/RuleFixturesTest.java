package dev.underpin.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Ranked;
import dev.underpin.model.finding.Review;
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
 * Every rule on the real engine: {@code bad.sql} gives exactly {@code expected.txt}, {@code good.sql} gives nothing. A file
 * called {@code bad.sqlite.sql} is run on SQLite, with {@code expected.sqlite.txt}.
 *
 * <p>{@code ./dev accept} rewrites what is expected; whoever does so reads it.
 */
class RuleFixturesTest {

    private static final Path FIXTURES =
            Path.of(System.getProperty("underpin.root"), "capabilities/review/src/test/resources/rules");
    private static final boolean ACCEPT = Boolean.getBoolean("underpin.accept");

    @TestFactory
    Stream<DynamicTest> rules_say_what_is_expected() {
        return Rules.ALL.stream()
                .flatMap(rule -> Stream.of("postgresql", "sqlite")
                        .filter(engine -> Files.exists(fixture(rule, "bad", engine)))
                        .map(engine -> DynamicTest.dynamicTest(
                                rule.card().id() + " on " + engine, () -> check(rule, engine))));
    }

    private static void check(Rule rule, String engine) throws IOException {
        String said = said(rule, engine, "bad");
        Path expected = FIXTURES.resolve(rule.card().id())
                .resolve(engine.equals("sqlite") ? "expected.sqlite.txt" : "expected.txt");
        if (ACCEPT) {
            Files.writeString(expected, said);
        }
        assertThat(said).as("what %s says of bad.sql", rule.card().id()).isEqualTo(Files.readString(expected));
        assertThat(said).as("findings in bad.sql").isNotBlank();
        if (Files.exists(fixture(rule, "good", engine))) {
            assertThat(said(rule, engine, "good"))
                    .as("what %s says of good.sql", rule.card().id())
                    .isEmpty();
        }
    }

    private static String said(Rule rule, String engine, String which) throws IOException {
        try (Fixture fixture = Fixture.run(engine, fixture(rule, which, engine))) {
            Review review = fixture.review(List.of(rule));
            assertThat(review.skipped()).isEmpty();
            var report = new TextReport(Style.PLAIN);
            return review.findings().stream()
                    .map(finding -> block(report, finding))
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String block(TextReport report, Ranked finding) {
        return String.join("\n", report.block(finding)) + "\n";
    }

    private static Path fixture(Rule rule, String which, String engine) {
        return FIXTURES.resolve(rule.card().id()).resolve(which + (engine.equals("sqlite") ? ".sqlite.sql" : ".sql"));
    }

    @Test
    void every_rule_has_its_fixtures_and_every_fixture_its_rule() throws IOException {
        List<String> ids = Rules.ALL.stream().map(rule -> rule.card().id()).toList();
        assertThat(ids).isSorted().doesNotHaveDuplicates();
        try (Stream<Path> folders = Files.list(FIXTURES)) {
            assertThat(folders.map(folder -> folder.getFileName().toString())).containsExactlyInAnyOrderElementsOf(ids);
        }
        for (Rule rule : Rules.ALL) {
            assertThat(rule.card().id()).isEqualTo(CardText.id(rule.getClass()));
            Path folder = FIXTURES.resolve(rule.card().id());
            for (String file : List.of("bad.sql", "good.sql", "expected.txt")) {
                if (!Files.exists(folder.resolve("bad.sqlite.sql"))) {
                    assertThat(folder.resolve(file)).exists();
                }
            }
        }
    }
}
